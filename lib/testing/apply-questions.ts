import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { newId } from "@/lib/ids";
import type { QuestionKind } from "@/lib/questions/question-kinds";

/** A question as a form has it, for tests of what needs no database. */
export function makeQuestion(kind: QuestionKind, values: Partial<ApplyQuestion> = {}): ApplyQuestion {
  return {
    id: newId(),
    kind,
    label: `A ${kind} question`,
    help: null,
    isRequired: false,
    options: [],
    limits: {},
    askedWhen: null,
    ...values,
  };
}
