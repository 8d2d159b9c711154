import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { Field } from "./field";
import { describedBy, type FieldProps } from "./field-ids";
import { inputStyles } from "./input-styles";

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, "id" | "name">;

/** Grows with what is typed, where the browser can. */
export function TextArea({ label, help, errors, optional, className, id, rows = 5, ...rest }: TextAreaProps) {
  const ownId = useId();
  const areaId = id ?? ownId;
  return (
    <Field id={areaId} label={label} help={help} errors={errors} optional={optional}>
      <textarea
        rows={rows}
        {...rest}
        id={areaId}
        className={classNames(inputStyles, "max-h-[60vh] resize-y py-2 [field-sizing:content]", className)}
        style={{ minHeight: `calc(${rows} * var(--control-leading) + 1.125rem)`, ...rest.style }}
        {...describedBy(areaId, { help, errors })}
      />
    </Field>
  );
}
