import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { Field } from "./field";
import { describedBy, type FieldProps } from "./field-ids";

type FileFieldProps = FieldProps &
  Omit<ComponentProps<"input">, "id" | "name" | "type" | "value"> & {
    /** Below the input: what is there already, or how far the upload is. */
    children?: ReactNode;
  };

export function FileField({
  label,
  help,
  errors,
  optional,
  id,
  className,
  children,
  ...input
}: FileFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} label={label} help={help} errors={errors} optional={optional} below={children}>
      <input
        {...input}
        id={inputId}
        type="file"
        className={classNames(
          "w-full min-w-0 cursor-pointer rounded-control border border-dashed border-line-strong bg-surface p-1.5",
          "text-control text-ink-soft aria-invalid:border-bad",
          "file:mr-3 file:min-h-[calc(var(--control-height)-0.75rem)] file:cursor-pointer file:rounded-sm file:border-0",
          "file:bg-hover file:px-3 file:font-medium file:text-ink",
          className,
        )}
        {...describedBy(inputId, { help, errors })}
      />
    </Field>
  );
}
