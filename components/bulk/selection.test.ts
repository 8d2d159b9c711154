import { expect, test } from "vitest";
import { countSelected, everybody, isSelected, nobody, rangeOf, select, toBulkSelection } from "./selection";

const rows = ["a", "b", "c", "d"].map((id) => ({ id, stageId: "applied" }));

test("a range is chosen and let go of again, in either direction", () => {
  const three = select(nobody, rangeOf(rows, 3, 1), true);
  expect([...three.rows.keys()]).toEqual(["b", "c", "d"]);
  const one = select(three, rangeOf(rows, 1, 2), false);
  expect(rows.filter(({ id }) => isSelected(one, id)).map(({ id }) => id)).toEqual(["d"]);
});

test("of all that match, those let go of are named, and one chosen again is no longer", () => {
  const without = select(everybody, rangeOf(rows, 0, 1), false);
  expect(countSelected(without, 3_412)).toBe(3_410);
  expect(isSelected(without, "a")).toBe(false);
  expect(isSelected(without, "never seen")).toBe(true);
  const again = select(without, rangeOf(rows, 0, 0), true);
  expect(toBulkSelection(again, "q=am")).toEqual({ of: "matching", search: "q=am", except: ["b"] });
});

test("those chosen one by one are named with the stage they were seen in", () => {
  const chosen = select(nobody, rangeOf(rows, 0, 0), true);
  expect(toBulkSelection(chosen, "")).toEqual({ of: "chosen", rows: [{ id: "a", stageId: "applied" }] });
});
