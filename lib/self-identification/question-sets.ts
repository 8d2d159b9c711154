import type { QuestionSet, SelfIdentificationChoice } from "./question-set";
import { usDisability } from "./us-disability-question";
import { usGender, usRaceAndEthnicity } from "./us-eeo1-questions";
import { usVeteran } from "./us-veteran-question";

const us: QuestionSet = { id: "us", questions: [usRaceAndEthnicity, usGender, usVeteran, usDisability] };

export const questionSets: QuestionSet[] = [us];

/** Where the law wants the questions asked, by the country of the posting. */
const byCountry: Record<string, QuestionSet> = { US: us };

type Place = { choice: SelfIdentificationChoice; country: string | null };

/** What the candidates of a job are asked; null where they are asked nothing. */
export function questionSetOf({ choice, country }: Place): QuestionSet | null {
  if (choice === "by_country") return byCountry[country ?? ""] ?? null;
  return questionSets.find(({ id }) => id === choice) ?? null;
}
