// Apart from the schemas, so that a browser gets the words without zod.

export const questionKinds = [
  "short_text",
  "long_text",
  "choice",
  "choices",
  "yes_no",
  "number",
  "date",
  "link",
  "file",
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** What an answer of its kind must keep to; what a kind does not know is not there. */
export type QuestionLimits = {
  /** Of a short or long text. */
  maxWords?: number;
  /** Of a number; `unit` is what it counts: "years". */
  min?: number;
  max?: number;
  isWhole?: boolean;
  unit?: string;
  /** Of a date, as `2026-01-31`, both of them allowed. */
  earliest?: string;
  latest?: string;
  /** Of a file; without it, all that we can read. */
  fileTypes?: FileType[];
};

export const fileTypes = ["pdf", "docx"] as const;

export type FileType = (typeof fileTypes)[number];

/** Asked only while the other question's answer is, or has among it, one of these values. */
export type AskedWhen = { questionId: string; values: string[] };

/** The answers that a question of fixed answers has to offer; of other kinds none. */
export function offeredAnswers({ kind, options }: { kind: QuestionKind; options: string[] }): string[] {
  if (kind === "yes_no") return [...yesNo];
  return kind === "choice" || kind === "choices" ? options : [];
}

export const yesNo = ["Yes", "No"] as const;

/** What is stored: several choices as a list, a number as such, a date as `2026-01-31`, a file by its name. */
export type AnswerValue = string | string[] | number;
