import type { QueuePage, QueueRow } from "@/lib/triage/queue-schemas";

/** `place` stays with a row for good, so that one taken out finds its way back. */
export type Placed = QueueRow & { place: number };

export type QueueState = {
  rows: Placed[];
  /** Where one is; beyond the last row when the queue is through. */
  index: number;
  previousCursor: string | null;
  nextCursor: string | null;
  /** From the first loaded row on, among them those not loaded yet. */
  total: number;
  isOver: boolean;
};

export type QueueAction =
  | { type: "go"; by: 1 | -1 }
  | { type: "restart" }
  | { type: "appended"; page: QueuePage }
  | { type: "prepended"; page: QueuePage }
  | { type: "taken"; id: string }
  | { type: "returned"; row: Placed; isShown: boolean };

export function startQueue({ rows, previousCursor, nextCursor, left }: QueuePage): QueueState {
  return {
    rows: rows.map((row, place) => ({ ...row, place })),
    index: 0,
    previousCursor,
    nextCursor,
    total: left?.count ?? rows.length,
    isOver: left?.isOver ?? false,
  };
}

export function changeQueue(state: QueueState, action: QueueAction): QueueState {
  const { rows, index, total } = state;
  switch (action.type) {
    case "go":
      return {
        ...state,
        index: clamp(index + action.by, 0, state.nextCursor ? rows.length - 1 : rows.length),
      };
    case "restart":
      return { ...state, index: 0 };
    case "appended": {
      const first = (rows.at(-1)?.place ?? -1) + 1;
      const added = fresh(rows, action.page.rows).map((row, nth) => ({ ...row, place: first + nth }));
      return { ...state, rows: [...rows, ...added], nextCursor: action.page.nextCursor };
    }
    case "prepended": {
      const before = fresh(rows, action.page.rows);
      const first = (rows[0]?.place ?? 0) - before.length;
      const added = before.map((row, nth) => ({ ...row, place: first + nth }));
      const { previousCursor } = action.page;
      const moved = { index: index + added.length, total: total + added.length };
      return { ...state, ...moved, rows: [...added, ...rows], previousCursor };
    }
    case "taken": {
      const at = rows.findIndex(({ id }) => id === action.id);
      if (at < 0) return state;
      const left = rows.filter((_, nth) => nth !== at);
      return { ...state, rows: left, index: at < index ? index - 1 : index, total: total - 1 };
    }
    case "returned":
      return putBack(state, action.row, action.isShown);
  }
}

/** How many wait from where one is on, this one among them. */
export function leftOf({ total, index }: QueueState): number {
  return Math.max(0, total - index);
}

/** A row's own place is before all that come after it, also after other rows went. */
function putBack(state: QueueState, row: Placed, isShown: boolean): QueueState {
  if (state.rows.some(({ id }) => id === row.id)) return state;
  const found = state.rows.findIndex(({ place }) => place > row.place);
  const at = found < 0 ? state.rows.length : found;
  const index = isShown ? at : at <= state.index ? state.index + 1 : state.index;
  return { ...state, rows: state.rows.toSpliced(at, 0, row), index, total: state.total + 1 };
}

/** While one reads on, an application may have moved to where it is met again. */
function fresh(rows: Placed[], more: QueueRow[]): QueueRow[] {
  const known = new Set(rows.map(({ id }) => id));
  return more.filter(({ id }) => !known.has(id));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
