/** What every form primitive takes besides its own. */
export type FieldProps = {
  label: string;
  name: string;
  /** Made by React if left out; error summaries link to it. */
  id?: string;
  help?: string;
  /** Messages in words; conform's `field.errors` fits. */
  errors?: string[];
  /** Says "Optional" beside the label, outside its accessible name. */
  optional?: boolean;
};

export function helpId(id: string) {
  return `${id}-help`;
}

export function errorId(id: string) {
  return `${id}-error`;
}

/** The aria wiring of a control with its help and its errors. */
export function describedBy(id: string, { help, errors }: Pick<FieldProps, "help" | "errors">) {
  const ids = [help && helpId(id), errors?.length && errorId(id)].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": errors?.length ? true : undefined };
}
