import { expect, test } from "vitest";
import { type AnswerFilter, readAnswerFilter, writeAnswerFilter } from "./answer-filter";
import { toFilters, toSearch } from "./list-params";

const questionId = "019a5f4e-7d0c-7c1f-8a43-0d6f8b1c2e3f";

const filters: AnswerFilter[] = [
  { questionId, kind: "is", values: ["Yes"] },
  { questionId, kind: "is", values: ["Theory, proofs | 50 %", "a:b_c&d=e", "%2C"] },
  { questionId, kind: "between", from: "3", to: "7.5" },
  { questionId, kind: "between", from: "", to: "-2" },
  { questionId, kind: "between", from: "2026-01-01", to: "" },
  { questionId, kind: "given" },
  { questionId, kind: "missing" },
];

test("what is asked of answers comes out of the address as it went in", () => {
  for (const filter of filters) expect(readAnswerFilter(writeAnswerFilter(filter))).toEqual(filter);
  const all = { ...toFilters({}), answer: filters };
  expect(toFilters(new URLSearchParams(toSearch(all)))).toEqual(all);
});

test.each([
  "",
  "given",
  `${questionId}:is:`,
  `${questionId}:is:%`,
  `${questionId}:is:%00`,
  `${questionId}:between:_`,
  `${questionId}:between:three_7`,
  `${questionId}:like:Yes`,
  `1 or 1=1:is:Yes`,
])("what makes no sense counts as not given: %s", (text) => {
  expect(readAnswerFilter(text)).toBeNull();
  expect(toFilters({ answer: text }).answer).toEqual([]);
});
