import type { z } from "zod";
import { AppError } from "./errors";

/** Parsed input of a rule. @throws AppError `invalid` naming each field */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    fieldErrors[field] = [...(fieldErrors[field] ?? []), issue.message];
  }
  throw new AppError("invalid", "Please check the marked fields.", { fieldErrors });
}
