import { z } from "zod";
import { fillText, lineText, longText, type TextMessages } from "@/lib/text-schemas";
import type { ApplyQuestion } from "./apply-form-view";

type AnswerMessages = TextMessages & { unanswered: string; wrongChoice: string };

export const answerLimits = { short: 300, long: 10_000 } as const;

export const yesNo = ["Yes", "No"];

/** Answers by question id. Ids of other questions are dropped, as any field that nobody asked for. */
export function answersSchema(questions: ApplyQuestion[], messages: AnswerMessages) {
  const shape = Object.fromEntries(
    questions.map((question) => [question.id, answerSchema(question, messages)]),
  );
  return z.preprocess((value) => (isRecord(value) ? value : {}), z.object(shape));
}

function answerSchema(question: ApplyQuestion, messages: AnswerMessages) {
  const { label } = question;
  const answer = { label, messages };
  const unanswered = fillText(messages.unanswered, { label });
  const isGiven = (value: string | string[]) => !question.isRequired || value.length > 0;
  switch (question.kind) {
    case "short_text":
      return lineText({ ...answer, limit: answerLimits.short }).refine(isGiven, unanswered);
    case "long_text":
      return longText({ ...answer, limit: answerLimits.long }).refine(isGiven, unanswered);
    case "choice":
    case "yes_no":
    case "choices":
      return choicesSchema(question, fillText(messages.wrongChoice, { label })).refine(isGiven, unanswered);
  }
}

/** A single choice is stored as its text, several as a list. */
function choicesSchema(question: ApplyQuestion, wrong: string) {
  const options = question.kind === "yes_no" ? yesNo : question.options;
  const isList = question.kind === "choices";
  return z
    .preprocess(
      (value) => new Set([value].flat().filter((choice) => choice !== "" && choice !== undefined)),
      z.set(z.string(wrong)),
    )
    .transform((chosen, context): string | string[] => {
      const known = options.filter((option) => chosen.has(option));
      const isWrong = known.length < chosen.size || (!isList && known.length > 1);
      if (isWrong) context.addIssue({ code: "custom", message: wrong });
      return isList ? known : (known[0] ?? "");
    });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
