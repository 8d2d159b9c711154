import { z } from "zod";
import type { ImportRowState, ImportView } from "./schemas";

type RowFilter = { name: "not" | "good" | "all"; states: readonly ImportRowState[] };

/** Which rows of a file its page shows. */
export const rowFilters: readonly RowFilter[] = [
  { name: "not", states: ["wrong", "duplicate", "kept"] },
  { name: "good", states: ["ready", "added", "removed"] },
  { name: "all", states: ["waiting", "ready", "duplicate", "wrong", "added", "removed", "kept"] },
];

export type RowFilterName = RowFilter["name"];

export function countIn({ states }: RowFilter, { counts }: Pick<ImportView, "counts">): number {
  return states.reduce((sum, state) => sum + counts[state], 0);
}

export const importRowsInput = z.object({
  show: z.enum(["not", "good", "all"]).optional(),
  /** The last line of the page before. */
  after: z.coerce.number().int().min(0).max(1e9).default(0),
});
