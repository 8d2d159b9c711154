/** The button that, without JavaScript, brings the form back with its publications listed. */
export const readButton = { name: "read", value: "publications" } as const;

export function isReadRequest(form: FormData): boolean {
  return form instanceof FormData && form.get(readButton.name) === readButton.value;
}
