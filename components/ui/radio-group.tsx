import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

type RadioGroupProps = Omit<ChoiceGroupProps, "values" | "defaultValues" | "onChange"> & {
  /** Controlled; null while nothing is chosen. */
  value?: string | null;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
};

export function RadioGroup({ value, defaultValue, onValueChange, ...rest }: RadioGroupProps) {
  return (
    <ChoiceGroup
      {...rest}
      type="radio"
      values={value === undefined ? undefined : [value ?? []].flat()}
      defaultValues={defaultValue === undefined ? undefined : [defaultValue]}
      onChange={onValueChange}
    />
  );
}
