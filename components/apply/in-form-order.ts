import type { ErrorSummaryItem } from "@/components/ui/error-summary";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { answerName } from "@/lib/applications/submission-fields";

const before = [
  "resume",
  "coverLetter",
  "fullName",
  "email",
  "phone",
  "location",
  "affiliation",
  "googleScholar",
  "orcid",
  "github",
  "website",
];

/**
 * What is wrong, from the top of the form down: a server's answer has the fields in the order of their names.
 * What belongs to no field comes first; publications stand before the questions, and consent last.
 */
export function inFormOrder(
  items: ErrorSummaryItem[],
  formId: string,
  questions: ApplyQuestion[],
): ErrorSummaryItem[] {
  const names = [...before, "publications", ...questions.map(({ id }) => answerName(id)), "consent"];
  const placeOf = ({ id = "" }: ErrorSummaryItem) =>
    names.findIndex((name) => id.startsWith(`${formId}-${name}`));
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}
