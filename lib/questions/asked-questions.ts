import type { AskedWhen } from "./question-kinds";

type Conditional = { id: string; askedWhen: AskedWhen | null };

/**
 * Those of the questions that are asked, going by what was answered so far, in the browser and in the rule
 * alike. A question whose condition's own question is not asked is not asked either.
 */
export function askedQuestions<Question extends Conditional>(
  questions: Question[],
  answerOf: (questionId: string) => unknown,
): Question[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  const isAsked = ({ askedWhen }: Question, below: string[]): boolean => {
    const source = askedWhen && known.get(askedWhen.questionId);
    // No editor saves a circle; should there be one all the same, nothing in it may vanish for ever.
    if (!source || below.includes(source.id)) return true;
    const given: unknown[] = [answerOf(source.id)].flat();
    return askedWhen.values.some((value) => given.includes(value)) && isAsked(source, [...below, source.id]);
  };
  return questions.filter((question) => isAsked(question, [question.id]));
}
