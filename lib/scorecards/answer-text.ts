import { numberWords } from "@/lib/questions/number-words";
import type { AnswerValue, QuestionKind } from "@/lib/questions/question-kinds";

/**
 * An answer as one text, which is what the page shows and what passages are quoted from: several choices stand
 * in lines of their own, a number with what it counts, a date in words.
 */
export function answerText({ kind, value, unit }: AnswerWords): string {
  if (typeof value === "number") return unit ? `${numberWords(value)} ${unit}` : numberWords(value);
  if (Array.isArray(value)) return value.join("\n");
  return kind === "date" ? dateWords.format(new Date(`${value}T00:00:00Z`)) : value;
}

export type AnswerWords = { kind: QuestionKind; value: AnswerValue; unit: string | null };

/** A day is a day, wherever it is read. */
const dateWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
