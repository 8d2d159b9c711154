import { expect, test } from "vitest";
import type { ListOptions } from "@/lib/applications/list-options-view";
import { toFilters, toSearch } from "@/lib/applications/list-params";
import { chipsOf } from "./chips-of";

const id = (last: number) => `019a5f4e-7d0c-7c1f-8a43-00000000000${last}`;

const options: ListOptions = {
  stages: [
    { id: id(1), name: "Applied", kind: "applied", promisedDays: 7 },
    { id: id(2), name: "Panel", kind: "interview", promisedDays: 7 },
  ],
  sources: ["careers_site", "referral"],
  tags: [
    { id: id(3), name: "theory", colour: "blue" },
    { id: id(4), name: "urgent", colour: "red" },
  ],
  questions: [
    { id: id(5), label: "Do you need a visa?", kind: "yes_no", options: ["Yes", "No"], unit: null },
    { id: id(6), label: "How long have you done research?", kind: "number", options: [], unit: "years" },
  ],
  recruiters: [{ id: id(7), name: "Rosa Falk" }],
};

const wordsOf = (search: Record<string, string>) =>
  chipsOf(toFilters(search), options).map(({ what }) => what);

test("each filter says in words whom it leaves", () => {
  expect(wordsOf({})).toEqual([]);
  expect(
    wordsOf({
      stage: `${id(1)},${id(2)}`,
      status: "rejected",
      waiting: "late",
      feedback: "mine",
      recruiter: `me,nobody,${id(7)}`,
      source: "referral",
      tag: `${id(3)},${id(4)}`,
      answer: `${id(5)}:is:Yes,${id(6)}:between:3_7,${id(6)}:between:3_`,
      location: "Berlin",
      appliedFrom: "2026-03-01",
      movedTo: "2026-03-09",
    }),
  ).toEqual([
    "Stage: Applied or Panel",
    "Rejected",
    "Past the promise",
    "My feedback owed",
    "Recruiter: me, nobody or Rosa Falk",
    "Source: Referral",
    "Tag: theory",
    "Tag: urgent",
    "Do you need a visa? Yes",
    "How long have you done research? 3 to 7 years",
    "How long have you done research? from 3 years",
    "Place: Berlin",
    "Applied from 2026-03-01",
    "In stage since 2026-03-09 or earlier",
  ]);
});

test("what is gone is said to be gone, and not passed over", () => {
  const gone = id(9);
  const chips = chipsOf(
    toFilters({ stage: `${id(1)},${gone}`, tag: gone, answer: `${gone}:given`, recruiter: gone }),
    options,
  );
  expect(chips.every(({ isGone }) => isGone)).toBe(true);
  expect(chips.map(({ what }) => what)).toEqual([
    "Stage: Applied or a stage that is gone",
    "Recruiter: somebody that is gone",
    "Tag: a tag that is gone",
    "Answer to a question that is gone",
  ]);
});

test("taking one away leaves all others", () => {
  const filters = toFilters({ tag: `${id(3)},${id(4)}`, source: "referral", stage: id(1) });
  const left = chipsOf(filters, options).map(({ without }) => toSearch({ ...filters, ...without }));
  expect(left).toEqual([
    `tag=${id(3)},${id(4)}&source=referral`,
    `stage=${id(1)}&tag=${id(3)},${id(4)}`,
    `stage=${id(1)}&tag=${id(4)}&source=referral`,
    `stage=${id(1)}&tag=${id(3)}&source=referral`,
  ]);
});
