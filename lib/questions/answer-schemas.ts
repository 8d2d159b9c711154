import { z } from "zod";
import { parseWebAddress } from "@/lib/candidates/web-address";
import { maxResumeBytes } from "@/lib/documents/schemas";
import { fillText } from "@/lib/fill-text";
import { lineText, longText, type TextMessages } from "@/lib/text-schemas";
import { isUploadToken } from "@/lib/uploads/schemas";
import { countWords } from "./count-words";
import { numberSchema } from "./number-schema";
import { type AnswerValue, offeredAnswers, type QuestionKind, type QuestionLimits } from "./question-kinds";
import { readDate } from "./read-date";

export type AnswerMessages = TextMessages &
  Record<
    | "unanswered"
    | "wrongChoice"
    | "tooManyWords"
    | "wrongNumber"
    | "ambiguousNumber"
    | "wholeNumber"
    | "smallNumber"
    | "largeNumber"
    | "wrongDate"
    | "earlyDate"
    | "lateDate"
    | "wrongLink"
    | "emptyFile"
    | "largeFile",
    string
  >;

export type AskedQuestion = {
  kind: QuestionKind;
  label: string;
  options: string[];
  limits: QuestionLimits;
};

/** What was answered, or null for nothing; a file is stored later, by its rule. */
export type Given = AnswerValue | File | null;

type Make = (question: AskedQuestion, messages: AnswerMessages) => z.ZodType<Given>;

export const answerLimits = { short: 300, long: 10_000, link: 2_000 } as const;

/** One schema a kind, for browser and rule alike. Nothing given passes: what must be answered is asked apart. */
export const answerSchemas: Record<QuestionKind, Make> = {
  short_text: (question, messages) => words(question, messages, lineText({ ...line(question, messages) })),
  long_text: (question, messages) =>
    words(question, messages, longText({ ...line(question, messages), limit: answerLimits.long })),
  choice: oneChoice,
  yes_no: oneChoice,
  choices: (question, messages) =>
    choicesSchema(question, messages).transform((chosen) => (chosen.length > 0 ? chosen : null)),
  number: numberSchema,
  date: dateSchema,
  link: linkSchema,
  file: fileSchema,
};

function line({ label }: AskedQuestion, messages: AnswerMessages) {
  return { label, limit: answerLimits.short as number, messages };
}

/** A text that is too long already is not counted: that takes its time. */
function words({ label, limits }: AskedQuestion, messages: AnswerMessages, text: z.ZodType<string>) {
  return text.transform((value, context): string | null => {
    const limit = limits.maxWords ?? Number.POSITIVE_INFINITY;
    const count = countWords(value) ?? 0;
    if (count > limit)
      addIssue(context, fillText(messages.tooManyWords, { label, limit, count }, messages.numbers));
    return value === "" ? null : value;
  });
}

function choicesSchema(question: AskedQuestion, messages: AnswerMessages) {
  const offered = offeredAnswers(question);
  const wrong = fillText(messages.wrongChoice, { label: question.label });
  return z
    .preprocess(
      (value) => new Set([value].flat().filter((choice) => choice !== "" && choice !== undefined)),
      z.set(z.string(wrong)),
    )
    .transform((chosen, context) => {
      const known = offered.filter((option) => chosen.has(option));
      if (known.length < chosen.size) addIssue(context, wrong);
      return known;
    });
}

/** Stored as its text. */
function oneChoice(question: AskedQuestion, messages: AnswerMessages) {
  return choicesSchema(question, messages).transform((chosen, context) => {
    if (chosen.length > 1) addIssue(context, fillText(messages.wrongChoice, { label: question.label }));
    return chosen[0] ?? null;
  });
}

function dateSchema(question: AskedQuestion, messages: AnswerMessages) {
  const { label, limits } = question;
  return lineText(line(question, messages)).transform((typed, context) => {
    if (typed === "") return null;
    const day = readDate(typed);
    if (!day) addIssue(context, fillText(messages.wrongDate, { label }));
    // ISO dates are in the order of their letters.
    const { earliest, latest } = limits;
    if (day && earliest && day < earliest)
      addIssue(context, fillText(messages.earlyDate, { label, earliest }));
    if (day && latest && day > latest) addIssue(context, fillText(messages.lateDate, { label, latest }));
    return day;
  });
}

function linkSchema(question: AskedQuestion, messages: AnswerMessages) {
  const { label } = question;
  return lineText({ ...line(question, messages), limit: answerLimits.link }).transform((typed, context) => {
    if (typed === "") return null;
    const address = parseWebAddress(typed);
    if (!address) addIssue(context, fillText(messages.wrongLink, { label }));
    return address;
  });
}

/**
 * The file, or the token of one that was sent ahead. What the bytes are is found out on the server; here only
 * what every browser can tell beforehand.
 */
function fileSchema({ label }: AskedQuestion, messages: AnswerMessages) {
  const isNothing = (value: unknown) =>
    value === undefined || value === "" || (value instanceof File && value.name === "" && value.size === 0);
  return z.preprocess(
    (value) => (isNothing(value) ? null : value),
    z
      .custom<File | string>((value) => value instanceof File || isUploadToken(value), {
        error: fillText(messages.unreadable, { label }),
        abort: true,
      })
      .refine((file) => typeof file === "string" || file.size > 0, messages.emptyFile)
      .refine((file) => typeof file === "string" || file.size <= maxResumeBytes, messages.largeFile)
      .nullable(),
  );
}

function addIssue(context: z.RefinementCtx, message: string) {
  context.addIssue({ code: "custom", message });
}
