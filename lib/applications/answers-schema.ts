import { z } from "zod";
import { fillText } from "@/lib/fill-text";
import { type AnswerMessages, answerSchemas, type Given } from "@/lib/questions/answer-schemas";
import { askedQuestions } from "@/lib/questions/asked-questions";
import type { ApplyQuestion } from "./apply-form-view";

/** What was answered, by question id. */
export type GivenAnswers = Record<string, Exclude<Given, null>>;

/**
 * Answers by question id. What nobody asked for falls away: ids of other questions, and answers to a question
 * that another answer made pointless, whatever stands in them.
 */
export function answersSchema(questions: ApplyQuestion[], messages: AnswerMessages) {
  const schemas = new Map(questions.map((question) => [question.id, answerSchema(question, messages)]));
  const given = z.preprocess((value) => (isRecord(value) ? value : {}), z.record(z.string(), z.unknown()));
  return given.transform((typed, context): GivenAnswers => {
    const answers: GivenAnswers = {};
    for (const { id } of askedQuestions(questions, (questionId) => typed[questionId])) {
      const parsed = schemas.get(id)?.safeParse(typed[id]);
      if (parsed?.success && parsed.data !== null) answers[id] = parsed.data;
      for (const { message } of parsed?.error?.issues ?? []) {
        context.addIssue({ code: "custom", path: [id], message });
      }
    }
    return answers;
  });
}

function answerSchema(question: ApplyQuestion, messages: AnswerMessages) {
  const { kind, label, isRequired } = question;
  const unanswered = fillText(messages.unanswered, { label });
  return answerSchemas[kind](question, messages).refine((given) => !isRequired || given !== null, unanswered);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
