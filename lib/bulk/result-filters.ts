import { z } from "zod";
import type { BulkItemState, BulkView } from "./schemas";

type ResultFilter = {
  name: "not" | "done" | "all";
  label: string;
  states: readonly BulkItemState[];
  countOf: (view: BulkView) => number;
};

/** Which of an operation's applications its page shows. */
export const resultFilters: readonly ResultFilter[] = [
  {
    name: "not",
    label: "Not done",
    states: ["refused", "kept"],
    countOf: ({ counts }) => counts.refused + counts.kept,
  },
  {
    name: "done",
    label: "Done",
    states: ["done", "restored", "unchanged"],
    countOf: ({ counts }) => counts.done + counts.restored + counts.unchanged,
  },
  {
    name: "all",
    label: "All",
    states: ["waiting", "done", "unchanged", "refused", "restored", "kept"],
    countOf: ({ total }) => total,
  },
];

export type ResultFilterName = ResultFilter["name"];

export const bulkResultsInput = z.object({
  show: z.enum(["not", "done", "all"]).optional(),
  /** The last application of the page before. */
  after: z.uuid().optional(),
});
