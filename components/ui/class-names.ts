/** Joins what is there; classes passed to a primitive are for its place on the page, not for its looks. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
