import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field-error";
import { describedBy, type FieldProps, helpId } from "./field-ids";
import { choiceHelp, choiceText } from "./input-styles";

type CheckboxProps = Omit<FieldProps, "label" | "optional"> &
  Omit<ComponentProps<"input">, "id" | "name" | "type"> & { label: ReactNode };

/** One box with its own label, e.g. a consent. */
export function Checkbox({ label, help, errors, id, className, ...input }: CheckboxProps) {
  const ownId = useId();
  const boxId = id ?? ownId;
  return (
    <div className={className}>
      <div className="flex items-start gap-2">
        <span className="flex h-control min-w-mark items-center">
          <input
            {...input}
            type="checkbox"
            id={boxId}
            className="size-mark shrink-0 accent-accent"
            {...describedBy(boxId, { help, errors })}
          />
        </span>
        <div className="min-w-0 flex-1">
          <label htmlFor={boxId} className={choiceText}>
            {label}
          </label>
          {help && (
            <p id={helpId(boxId)} className={choiceHelp}>
              {help}
            </p>
          )}
        </div>
      </div>
      <FieldError id={boxId} errors={errors} />
    </div>
  );
}
