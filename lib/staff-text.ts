import { z } from "zod";

/** One line that must be there: "Enter a title." */
export function requiredLine(what: string, limit: number) {
  return z
    .string(`Enter ${what}.`)
    .transform(toLine)
    .superRefine((value, context) => check(value, limit, context, `Enter ${what}.`));
}

/** One line that may be empty; empty is null. */
export function optionalLine(limit: number) {
  return z
    .string()
    .nullish()
    .transform((value) => toLine(value ?? "") || null)
    .superRefine((value, context) => check(value ?? "", limit, context));
}

/** Several lines, kept as typed; empty is an empty string. */
export function longText(limit: number) {
  return z
    .string()
    .nullish()
    .transform((value) => (value ?? "").replace(/\r\n?/g, "\n").trimEnd())
    .superRefine((value, context) => check(value, limit, context));
}

function toLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

function check(value: string, limit: number, context: z.RefinementCtx, whenEmpty?: string): void {
  const count = Array.from(value).length;
  if (whenEmpty && count === 0) addIssue(context, whenEmpty);
  if (count > limit)
    addIssue(context, `Use at most ${limit.toLocaleString("en")} characters; these are ${count}.`);
  // PostgreSQL cannot hold it, and leaving it out would change what was written.
  if (value.includes("\0"))
    addIssue(context, "This holds a character that cannot be stored. Please type it again.");
}

function addIssue(context: z.RefinementCtx, message: string): void {
  context.addIssue({ code: "custom", message });
}
