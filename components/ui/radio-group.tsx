import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

type RadioGroupProps = Omit<ChoiceGroupProps, "values" | "defaultValues" | "onChange"> & {
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
};

export function RadioGroup({ value, defaultValue, onValueChange, ...rest }: RadioGroupProps) {
  return (
    <ChoiceGroup
      {...rest}
      type="radio"
      values={value === undefined ? undefined : [value]}
      defaultValues={defaultValue === undefined ? undefined : [defaultValue]}
      onChange={onValueChange}
    />
  );
}
