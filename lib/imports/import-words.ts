import type { ImportCounts, ImportRowState, ImportState, ImportView } from "./schemas";

/** Whether the worker is at it. */
export function isBusy({ state }: Pick<ImportView, "state">): boolean {
  return state === "checking" || state === "importing" || state === "undoing";
}

export const importStateWords: Record<ImportState, string> = {
  uploaded: "Uploaded",
  checking: "Trying every row…",
  checked: "Tried, not imported yet",
  importing: "Importing…",
  done: "Imported",
  undoing: "Undoing…",
  undone: "Undone",
};

export const rowStateWords: Record<ImportRowState, string> = {
  waiting: "Waiting",
  ready: "Would be added",
  duplicate: "Duplicate",
  wrong: "Wrong",
  added: "Added",
  removed: "Removed again",
  kept: "Stays",
};

/** How far it is: every row is tried, the good ones are added, and those are taken out again. */
export function importProgress({ state, counts, total }: Pick<ImportView, "state" | "counts" | "total">) {
  if (state === "checking") return null;
  if (state === "importing") return { value: counts.added, max: counts.added + counts.ready };
  if (state === "undoing") {
    const value = counts.removed + counts.kept;
    return { value, max: value + counts.added };
  }
  return { value: total, max: total };
}

/** For one, and for several. */
const told: [ImportRowState, string, string][] = [
  ["ready", "would be added", "would be added"],
  ["added", "added", "added"],
  ["removed", "removed again", "removed again"],
  ["kept", "stays", "stay"],
  ["duplicate", "duplicate", "duplicates"],
  ["wrong", "wrong", "wrong"],
];

/** "312 would be added, 14 duplicates, 3 wrong" */
export function importCounts(counts: ImportCounts): string {
  const parts = told.filter(([state]) => counts[state] > 0);
  return parts
    .map(
      ([state, one, several]) =>
        `${counts[state].toLocaleString("en")} ${counts[state] === 1 ? one : several}`,
    )
    .join(", ");
}
