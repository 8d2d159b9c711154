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
  /** A quiet word about the value, beside the label in the place of "Optional". */
  note?: string;
};

export function helpId(id: string) {
  return `${id}-help`;
}

export function noteId(id: string) {
  return `${id}-note`;
}

export function errorId(id: string) {
  return `${id}-error`;
}

/** The aria wiring of a control with its help and its errors. */
export function describedBy(
  id: string,
  { help, errors, note }: Pick<FieldProps, "help" | "errors" | "note">,
) {
  const ids = [help && helpId(id), note && noteId(id), errors?.length && errorId(id)]
    .filter(Boolean)
    .join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": errors?.length ? true : undefined };
}
