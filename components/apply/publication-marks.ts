import { z } from "zod";

/** Marks as they were typed, by the publication's key, in a form that came back. */
export type TypedMarks = Record<string, TypedMark>;
export type TypedMark = { place?: string; selected?: string; contribution?: string };

const typed = z.object({
  place: z.string().optional().catch(undefined),
  selected: z.string().optional().catch(undefined),
  contribution: z.string().optional().catch(undefined),
});

/** Whoever calls the action by hand may have put anything there. */
export function typedMark(marks: unknown, key: string): TypedMark {
  if (typeof marks !== "object" || marks === null) return {};
  return typed.safeParse(Object.getOwnPropertyDescriptor(marks, key)?.value).data ?? {};
}
