import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { Field } from "./field";
import { describedBy, type FieldProps } from "./field-ids";
import { inputStyles } from "./input-styles";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, "id" | "name">;

export function TextField({ label, help, errors, optional, note, className, id, ...input }: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} label={label} help={help} errors={errors} optional={optional} note={note}>
      <input
        type="text"
        {...input}
        id={inputId}
        className={classNames(inputStyles, className)}
        {...describedBy(inputId, { help, errors, note })}
      />
    </Field>
  );
}
