import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { ErrorSummaryItem } from "./error-summary";

/** `<TextField key={f.email.key} label="Email" {...fieldProps(f.email)} />`; also TextArea, SelectField. */
export function fieldProps<S, F extends Record<string, unknown>>(field: FieldMetadata<S, F, string[]>) {
  const { initialValue } = field;
  return { ...baseProps(field), defaultValue: typeof initialValue === "string" ? initialValue : undefined };
}

/** For FileField: a file is never given back by the server. */
export function fileProps<S, F extends Record<string, unknown>>(field: FieldMetadata<S, F, string[]>) {
  return baseProps(field);
}

/** For one Checkbox that posts "on". */
export function checkboxProps<S, F extends Record<string, unknown>>(field: FieldMetadata<S, F, string[]>) {
  return { ...baseProps(field), defaultChecked: field.initialValue === "on" };
}

/** For CheckboxGroup. */
export function choicesProps<S, F extends Record<string, unknown>>(field: FieldMetadata<S, F, string[]>) {
  const { required: _, ...base } = baseProps(field);
  return { ...base, defaultValues: [field.initialValue ?? []].flat().filter(isString) };
}

/** What ErrorSummary shows: every message of the form, in the order of its fields. */
export function summaryItems<F extends Record<string, unknown>>(
  form: FormMetadata<F, string[]>,
): ErrorSummaryItem[] {
  return Object.entries(form.allErrors).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ id: name ? `${form.id}-${name}` : undefined, message })),
  );
}

function baseProps<S, F extends Record<string, unknown>>(field: FieldMetadata<S, F, string[]>) {
  return {
    id: field.id,
    name: String(field.name),
    form: String(field.formId),
    errors: field.errors,
    required: field.required,
  };
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}
