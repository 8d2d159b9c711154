import { preferUploads } from "@/lib/uploads/prefer-uploads";

/** The names a form of ours has. Others never reach the parser, which would take some for commands of its own. */
const known =
  /^(slug|locale|submissionKey|resume|coverLetter|fullName|email|phone|location|affiliation|googleScholar|orcid|github|website|consent|consentVersion|upload-resume|publicationsText|publicationsFile|publications\.p[\da-z]{2,20}\.(?:place|selected|contribution)|(upload-)?answers\.[\da-f-]{36})$/;

export function onlyKnownFields(form: FormData): FormData {
  const kept = new FormData();
  // Whoever calls the action by hand may send anything at all.
  if (!(form instanceof FormData)) return kept;
  for (const [name, value] of form) if (known.test(name)) kept.append(name, value);
  return preferUploads(kept);
}

/** Where a question's answer stands in the form. */
export function answerName(questionId: string): string {
  return `answers.${questionId}`;
}
