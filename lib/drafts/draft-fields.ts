import { onlyKnownFields } from "@/lib/applications/submission-fields";

/** What was typed, by the form's own names. A group of boxes has several values. */
export type DraftFields = Record<string, string[]>;

/** How long what was typed is kept, in the browser and with us. */
export const draftDays = 30;

/** Which form it is, what opens or proves something, and the consent, which is given anew each time. */
const neverKept = /^(slug|locale|submissionKey|consent|consentVersion|resume|subject|stamp)$|token|upload/i;

/** What of a form may be kept: text alone, never a file. */
export function draftFieldsOf(form: FormData): DraftFields {
  const fields: DraftFields = {};
  for (const [name, value] of onlyKnownFields(form)) {
    if (neverKept.test(name) || typeof value !== "string") continue;
    // PostgreSQL cannot hold it; the form itself says so when it is sent.
    fields[name] = [...(fields[name] ?? []), value.replaceAll("\0", "")];
  }
  return fields;
}

export function isEmptyDraft(fields: DraftFields): boolean {
  return Object.entries(fields).every(
    ([name, values]) => name === "source" || values.every((value) => value.trim() === ""),
  );
}
