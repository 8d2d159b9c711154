type FormErrors = { id: string; allErrors: Record<string, string[]> };

/** Name, id and errors of a field in line `index` of a list, as conform and the error summary know them. */
export function rowField(form: FormErrors, list: string, index: number, field: string) {
  const name = `${list}[${index}].${field}`;
  return { name, id: `${form.id}-${name}`, errors: form.allErrors[name] };
}
