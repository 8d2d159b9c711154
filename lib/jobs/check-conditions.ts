import type { z } from "zod";
import { type AskedWhen, offeredAnswers, type QuestionKind } from "@/lib/questions/question-kinds";

type Listed = {
  id?: string | null;
  key?: string | null;
  kind: QuestionKind;
  label: string;
  options: string[];
  askedWhen: AskedWhen | null;
};

/** A condition speaks of another question of the list and of answers it offers, and never in a circle. */
export function checkConditions(questions: Listed[], context: z.RefinementCtx): void {
  for (const [index, { askedWhen }] of questions.entries()) {
    if (!askedWhen) continue;
    const wrong = (field: "questionId" | "values", message: string) =>
      context.addIssue({ code: "custom", path: [index, "askedWhen", field], message });
    const source = findQuestion(questions, askedWhen.questionId);
    if (!source) wrong("questionId", "Choose a question of this list.");
    else if (isInCircle(questions, index)) {
      wrong("questionId", "These questions wait for each other, so none would be asked.");
    } else if (offeredAnswers(source).length === 0) {
      wrong("questionId", "Choose a question with answers to choose from.");
    } else checkValues(source, askedWhen.values, wrong);
  }
}

export function findQuestion<Question extends Pick<Listed, "id" | "key">>(
  questions: Question[],
  key: string,
) {
  return questions.find((question) => question.id === key || (!question.id && question.key === key));
}

function checkValues(source: Listed, values: string[], wrong: (field: "values", message: string) => void) {
  const offered = offeredAnswers(source);
  const gone = values.find((value) => !offered.includes(value));
  if (gone !== undefined) wrong("values", `“${source.label}” does not offer the answer “${gone}” any more.`);
  else if (values.length === 0) wrong("values", "Choose at least one answer.");
}

function isInCircle(questions: Listed[], start: number): boolean {
  const first = questions[start];
  let current = first;
  for (let step = 0; step < questions.length && current?.askedWhen; step++) {
    current = findQuestion(questions, current.askedWhen.questionId);
    if (current === first) return true;
  }
  return false;
}
