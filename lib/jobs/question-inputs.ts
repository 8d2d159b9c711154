import { z } from "zod";
import {
  fileTypes,
  type QuestionKind,
  type QuestionLimits,
  questionKinds,
} from "@/lib/questions/question-kinds";
import { readDate } from "@/lib/questions/read-date";
import { readNumber } from "@/lib/questions/read-number";
import { longText, optionalLine, requiredLine } from "@/lib/staff-text";
import { checkConditions } from "./check-conditions";

/** One a line, as typed; blank lines and repeats go. */
const lines = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => {
    const typed = (Array.isArray(value) ? value : (value ?? "").split("\n")).map((line) => line.trim());
    return [...new Set(typed.filter((line) => line !== ""))];
  })
  .refine((given) => given.length <= 50, "50 choices are the most.")
  .refine(
    (given) => given.every((line) => line.length <= 200 && !line.includes("\0")),
    "A choice has at most 200 characters.",
  );

/** A field that may stay empty; what is typed is read, or told of in `wrong`. */
function typed<Value>(read: (text: string) => Value | undefined, wrong: string) {
  return z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value, context): Value | undefined => {
      const text = String(value ?? "").trim();
      const found = text === "" ? undefined : read(text);
      if (text !== "" && found === undefined) context.addIssue({ code: "custom", message: wrong });
      return found;
    });
}

const number = typed((text) => {
  const [reading, other] = readNumber(text);
  return other === undefined ? reading : undefined;
}, "Enter a number, like 12 or 1.5, or nothing.");

const day = typed((text) => readDate(text) ?? undefined, "Enter a date like 2026-01-31, or nothing.");

const maxWords = typed((text) => {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= 5000 ? count : undefined;
}, "Enter whole words from 1 to 5000, or nothing.");

const limits = z
  .object({
    maxWords,
    min: number,
    max: number,
    isWhole: z.boolean().default(false),
    unit: optionalLine(40),
    earliest: day,
    latest: day,
    fileTypes: z.union([z.enum(fileTypes), z.array(z.enum(fileTypes))], "Choose which files.").nullish(),
  })
  .partial()
  .nullish();

/** Which question, by its id or by the key a new one has in the form; nothing is always. */
const askedWhen = z
  .object({ questionId: z.string().trim().max(64).nullish(), values: lines })
  .partial()
  .nullish()
  .transform((given) => {
    const { questionId, values = [] } = given ?? {};
    return questionId ? { questionId, values } : null;
  });

const question = z
  .object({
    /** Without an id it is a new one. */
    id: z.uuid().nullish(),
    /** What a condition calls a question that has no id yet. */
    key: z.string().max(64).nullish(),
    kind: z.enum(questionKinds, "Choose a kind."),
    label: requiredLine("the question", 500),
    help: longText(1_000),
    isRequired: z.boolean().default(false),
    options: lines,
    limits,
    askedWhen,
  })
  .transform((given) => ({ ...given, limits: limitsOf(given.kind, given.limits) }))
  .superRefine((given, context) => {
    const wrong = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    const { min, max, isWhole, earliest, latest } = given.limits;
    if (hasOptions(given.kind) && given.options.length < 2) {
      wrong(["options"], "Enter at least two choices, one a line.");
    }
    if (min !== undefined && max !== undefined) {
      if (min > max) wrong(["limits", "max"], "The largest number is below the smallest.");
      else if (isWhole && Math.ceil(min) > Math.floor(max)) {
        wrong(["limits", "max"], "No whole number lies between these two.");
      }
    }
    if (earliest && latest && earliest > latest) {
      wrong(["limits", "latest"], "The latest date is before the earliest.");
    }
  });

export const questionList = z
  .array(question)
  .max(40, "40 questions are the most.")
  .default([])
  .superRefine(checkConditions);

export type QuestionInput = z.output<typeof question>;

function hasOptions(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "choices";
}

/** The limits a kind knows, and of those the ones that are set: what another kind left behind goes. */
function limitsOf(kind: QuestionKind, given: z.output<typeof limits>): QuestionLimits {
  const set = given ?? {};
  switch (kind) {
    case "short_text":
    case "long_text":
      return set.maxWords === undefined ? {} : { maxWords: set.maxWords };
    case "number":
      return {
        ...(set.min === undefined ? {} : { min: set.min }),
        ...(set.max === undefined ? {} : { max: set.max }),
        ...(set.isWhole ? { isWhole: true } : {}),
        ...(set.unit ? { unit: set.unit } : {}),
      };
    case "date":
      return {
        ...(set.earliest ? { earliest: set.earliest } : {}),
        ...(set.latest ? { latest: set.latest } : {}),
      };
    case "file":
      return set.fileTypes ? { fileTypes: [set.fileTypes].flat() } : {};
    default:
      return {};
  }
}
