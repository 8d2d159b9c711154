import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

type CheckboxGroupProps = Omit<ChoiceGroupProps, "required" | "onChange"> & {
  onValuesChange?: (values: string[]) => void;
};

/** Several boxes that post under one name. */
export function CheckboxGroup({ values, onValuesChange, ...rest }: CheckboxGroupProps) {
  const chosen = values ?? [];
  return (
    <ChoiceGroup
      {...rest}
      type="checkbox"
      values={values}
      onChange={
        onValuesChange &&
        ((value, checked) => onValuesChange(checked ? [...chosen, value] : chosen.filter((v) => v !== value)))
      }
    />
  );
}
