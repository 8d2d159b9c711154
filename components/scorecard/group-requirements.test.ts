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

test("what the stage looks at comes first, area by area, and what belongs to none last", () => {
  const rows = [
    requirement("loose"),
    requirement("a", { focusArea: "Coding" }),
    requirement("b", { focusArea: "Writing", isInFocus: false }),
    requirement("c", { focusArea: "Coding", kind: "preferred" }),
    requirement("d", { isInFocus: false }),
  ];
  expect(grouped(rows)).toEqual([
    ["Coding", true, ["a", "c"]],
    ["Other", true, ["loose"]],
    ["Writing", false, ["b"]],
    ["Other", false, ["d"]],
  ]);
});
