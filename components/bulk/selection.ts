import type { BulkSelection } from "@/lib/bulk/schemas";

type Row = { id: string; stageId: string };

/** Those chosen one by one, or all that match but some; each with the stage it was seen in. */
export type Selection = { isAll: boolean; rows: ReadonlyMap<string, string> };

export const nobody: Selection = { isAll: false, rows: new Map() };
export const everybody: Selection = { isAll: true, rows: new Map() };

export function isSelected({ isAll, rows }: Selection, id: string): boolean {
  return isAll !== rows.has(id);
}

/** Chooses these or lets go of them. */
export function select(selection: Selection, rows: Row[], wanted: boolean): Selection {
  const next = new Map(selection.rows);
  for (const { id, stageId } of rows) {
    if (wanted === selection.isAll) next.delete(id);
    else next.set(id, stageId);
  }
  return { ...selection, rows: next };
}

/** The rows from one to another, both included, whichever comes first. */
export function rangeOf<Item>(items: Item[], from: number, to: number): Item[] {
  return items.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** How many are meant, of so many that match. */
export function countSelected({ isAll, rows }: Selection, matching: number): number {
  return isAll ? Math.max(0, matching - rows.size) : rows.size;
}

/** As the server is told. */
export function toBulkSelection({ isAll, rows }: Selection, search: string): BulkSelection {
  if (isAll) return { of: "matching", search, except: [...rows.keys()] };
  return { of: "chosen", rows: [...rows].map(([id, stageId]) => ({ id, stageId })) };
}
