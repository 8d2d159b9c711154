import type { BulkCounts, BulkKind, BulkView } from "./schemas";

/** So long after it was asked for, a bulk message can still be undone: then it leaves. */
export const bulkMailMinutes = 10;

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const words: Record<BulkKind, (label: string) => string> = {
  move: (label) => `Move to ${label}`,
  reject: (label) => `Reject: ${label}`,
  tag: (label) => `Tag “${label}”`,
  snooze: (label) => `Snooze until ${day.format(new Date(label))}`,
  mail: (label) => `Write: ${label}`,
  assign: (label) => `Assign to ${label}`,
};

/** What is done, for a heading and a list: "Move to Panel". */
export function bulkWords(kind: BulkKind, label: string): string {
  return words[kind](label);
}

/** "4,988 done, 12 refused": what is not there is not said. */
export function countsInWords({ state, counts }: Pick<BulkView, "state" | "counts">): string {
  const isBack = state === "undoing" || state === "undone";
  const parts: [number, string][] = [
    [counts.done, isBack ? "still to undo" : "done"],
    [counts.restored, "restored"],
    [counts.kept, "not restored"],
    [counts.unchanged, "needed nothing"],
    [counts.refused, "refused"],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${numberWords(count)} ${word}`);
  return said.join(", ") || "Nothing yet";
}

/** How far it is. */
export function isRunning({ state }: Pick<BulkView, "state">): boolean {
  return state === "running" || state === "undoing";
}

/** How many are through, of how many. */
export function progressOf({ state, counts, total }: Pick<BulkView, "state" | "counts" | "total">) {
  if (state === "running") return { value: total - counts.waiting, max: total };
  const max = counts.done + counts.restored + counts.kept;
  return { value: max - counts.done, max };
}

export function numberWords(count: number): string {
  return count.toLocaleString("en");
}

export const noCounts: BulkCounts = { waiting: 0, done: 0, unchanged: 0, refused: 0, restored: 0, kept: 0 };
