import { describe, expect, test } from "vitest";
import type { QueuePage } from "@/lib/triage/queue-schemas";
import { changeQueue, leftOf, type QueueAction, startQueue } from "./queue-state";

const page = (names: string, rest: Partial<QueuePage> = {}): QueuePage => ({
  rows: [...names].map((id) => ({ id, name: id.toUpperCase() })),
  previousCursor: null,
  nextCursor: null,
  left: null,
  ...rest,
});
const start = startQueue(page("abcd", { left: { count: 9, isOver: false }, nextCursor: "d" }));
const having = (...actions: QueueAction[]) => actions.reduce(changeQueue, start);
const shown = (state: typeof start) => state.rows[state.index]?.id;
const next = { type: "go", by: 1 } as const;

describe("a queue", () => {
  test("goes on and back, and says how many are left", () => {
    expect(leftOf(start)).toBe(9);
    const third = having(next, next);
    expect([shown(third), leftOf(third)]).toEqual(["c", 7]);
    expect(shown(having({ type: "go", by: -1 }))).toBe("a");
  });

  test("waits at its last loaded row for more, and ends beyond the very last", () => {
    const far = having(next, next, next, next, next);
    expect(shown(far)).toBe("d");
    const more = changeQueue(far, { type: "appended", page: page("defghi") });
    expect(more.rows.map(({ id }) => id).join("")).toBe("abcdefghi");
    const end = Array.from({ length: 9 }).reduce<typeof start>((state) => changeQueue(state, next), more);
    expect([shown(end), leftOf(end)]).toEqual([undefined, 0]);
  });

  test("shows the next one when this one is decided, and the same one when another goes", () => {
    const decided = having(next, { type: "taken", id: "b" });
    expect([shown(decided), leftOf(decided)]).toEqual(["c", 7]);
    const other = changeQueue(decided, { type: "taken", id: "a" });
    expect([shown(other), leftOf(other)]).toEqual(["c", 7]);
    expect(changeQueue(other, { type: "taken", id: "z" })).toBe(other);
  });

  test("takes back exactly the one refused, in its own place, while one reads on", () => {
    const [a, b] = start.rows;
    if (!a || !b) throw new Error("no rows");
    const both = having({ type: "taken", id: "a" }, { type: "taken", id: "b" });
    const refused = changeQueue(both, { type: "returned", row: a, isShown: false });
    expect([shown(refused), leftOf(refused)]).toEqual(["c", 7]);
    expect(refused.rows.map(({ id }) => id).join("")).toBe("acd");
    const undone = changeQueue(refused, { type: "returned", row: b, isShown: true });
    expect([shown(undone), undone.rows.map(({ id }) => id).join("")]).toEqual(["b", "abcd"]);
    expect(changeQueue(undone, { type: "returned", row: b, isShown: true })).toBe(undone);
  });

  test("grows at its front without moving what is shown", () => {
    const middle = startQueue(page("ef", { left: { count: 2, isOver: false }, previousCursor: "e" }));
    const grown = changeQueue(middle, { type: "prepended", page: page("cd", { previousCursor: "c" }) });
    expect([shown(grown), leftOf(grown), grown.previousCursor]).toEqual(["e", 2, "c"]);
    expect(shown(changeQueue(grown, { type: "go", by: -1 }))).toBe("d");
  });
});
