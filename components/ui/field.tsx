import type { ReactNode } from "react";
import { FieldError } from "./field-error";
import { type FieldProps, helpId, noteId } from "./field-ids";
import { OptionalMark } from "./optional-mark";

type Props = Pick<FieldProps, "label" | "help" | "errors" | "optional" | "note"> & {
  id: string;
  children: ReactNode;
  /** What goes on with the control, below its error. */
  below?: ReactNode;
};

/** A label, help above the control, the error below it. The control brings `id` and `describedBy(id, …)`. */
export function Field({ id, label, help, errors, optional, note, children, below }: Props) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-control font-medium">
          {label}
        </label>
        {note && (
          <span id={noteId(id)} className="text-sm text-ink-soft">
            {note}
          </span>
        )}
        {optional && !note && <OptionalMark />}
      </div>
      {help && (
        <p id={helpId(id)} className="text-control text-ink-soft">
          {help}
        </p>
      )}
      {children}
      <FieldError id={id} errors={errors} />
      {below}
    </div>
  );
}
