import { expect, test } from "vitest";
import type { RequirementView } from "@/lib/scorecards/schemas";
import { groupRequirements } from "./group-requirements";

const requirement = (id: string, values: Partial<RequirementView> = {}): RequirementView => ({
  id,
  kind: "required",
  text: id,
  weight: 1,
  version: 1,
  earlier: [],
  focusArea: null,
  isInFocus: true,
  isRemoved: false,
  ...values,
});

const [design, coding, writing] = ["Design", "Coding", "Writing"].map((name, position) => ({
  name,
  position,
}));

const grouped = (requirements: RequirementView[]) =>
  groupRequirements(requirements).map(({ title, isInFocus, requirements: rows }) => [
    title,
    isInFocus,
    rows.map(({ id }) => id),
  ]);

test("requirements without areas are grouped by kind", () => {
  const rows = [requirement("a"), requirement("b"), requirement("c", { kind: "preferred" })];
  expect(grouped(rows)).toEqual([
    ["Required", true, ["a", "b"]],
    ["Preferred", true, ["c"]],
  ]);
});

test("what the stage looks at comes first, in the order of its areas, and what belongs to none last", () => {
  const rows = [
    requirement("loose"),
    requirement("a", { focusArea: coding }),
    requirement("b", { focusArea: writing, isInFocus: false }),
    requirement("c", { focusArea: coding, kind: "preferred" }),
    requirement("d", { isInFocus: false }),
    requirement("e", { focusArea: design }),
  ];
  expect(grouped(rows)).toEqual([
    ["Design", true, ["e"]],
    ["Coding", true, ["a", "c"]],
    ["Other", true, ["loose"]],
    ["Writing", false, ["b"]],
    ["Other", false, ["d"]],
  ]);
});
