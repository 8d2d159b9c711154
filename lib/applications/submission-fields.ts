import { preferUploads, uploadName } from "@/lib/uploads/prefer-uploads";

/** The names a form of ours has. Others never reach the parser, which would take some for commands of its own. */
const known =
  /^(slug|locale|source|submissionKey|resume|coverLetter|fullName|email|phone|location|affiliation|googleScholar|orcid|github|website|consent|consentVersion|subject|stamp|upload-resume|publicationsText|publicationsFile|publications\.p[\da-z]{2,20}\.(?:place|selected|contribution)|(upload-)?answers\.[\da-f-]{36})$/;

export function onlyKnownFields(form: FormData): FormData {
  const kept = new FormData();
  // Whoever calls the action by hand may send anything at all.
  if (!(form instanceof FormData)) return kept;
  for (const [name, value] of form) if (known.test(name)) kept.append(name, value);
  return preferUploads(withoutOldTokens(kept));
}

/**
 * A browser with JavaScript sends the token or the bytes. Where both came, there was none: the file was chosen
 * after the page had come with the token of an earlier one.
 */
function withoutOldTokens(form: FormData): FormData {
  for (const name of [...form.keys()]) {
    const file = form.get(name);
    if (file instanceof File && file.size > 0) form.delete(uploadName(name));
  }
  return form;
}

/** Where a question's answer stands in the form. */
export function answerName(questionId: string): string {
  return `answers.${questionId}`;
}

/** The name of the button that only keeps the form. */
export const draftButton = "saveDraft";

export function wantsDraft(form: FormData): boolean {
  return form instanceof FormData && form.has(draftButton);
}
