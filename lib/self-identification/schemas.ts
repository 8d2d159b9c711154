import { z } from "zod";
import type { QuestionSet } from "./question-set";

export type SelfIdentificationAnswers = Record<string, string>;

/** Any may be left open, and an option nobody offered is one left open. */
export function selfIdentificationInput({ questions }: QuestionSet) {
  const shape = questions.map(({ id, options }) => {
    const [first = "", ...others] = options.map(({ value }) => value);
    return [
      id,
      z
        .enum([first, ...others])
        .optional()
        .catch(undefined),
    ] as const;
  });
  return z.object(Object.fromEntries(shape)).transform((chosen): SelfIdentificationAnswers => {
    const given = Object.entries(chosen).flatMap(([id, value]) => (value ? [[id, value] as const] : []));
    return Object.fromEntries(given);
  });
}

/** Where the questions are asked, and of whom: nothing in it tells whether they were answered. */
export type SelfIdentificationPage = { jobTitle: string; set: QuestionSet };
