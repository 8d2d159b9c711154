import { expect, test } from "vitest";
import type { EvidenceView } from "@/lib/scorecards/schemas";
import {
  missingOf,
  missingWords,
  ratedOf,
  toBody,
  toState,
  withEvidence,
  withoutEvidence,
  withRating,
} from "./scorecard-state";

const quote = (text: string): EvidenceView => ({
  kind: "document",
  sourceId: "cv",
  quote: text,
  source: "cv.pdf",
  isChecked: true,
});
const empty = toState(null);
const python = { id: "python", version: 2 };

test("a rating above no evidence is missing its passage until there is one", () => {
  const rated = withRating(empty, python, "meets");
  expect(missingWords(missingOf(rated))).toBe("Missing: a recommendation, evidence for 1 rating");
  const cited = withEvidence({ ...rated, recommendation: "yes" }, "python", quote("Python"));
  expect(missingWords(missingOf(cited))).toBeNull();
  expect(missingOf(withoutEvidence(cited, "python", 0)).evidenceFor).toEqual(["python"]);
  expect(missingOf(withRating(rated, python, "no_evidence")).evidenceFor).toEqual([]);
});

test("passages outlive a rating that is taken back, and what is not assessed is not sent", () => {
  const cited = withEvidence(withRating(empty, python, "meets"), "python", quote("Python"));
  const back = withRating(cited, python, null);
  expect(toBody({ state: back, version: 3, basis: null })).toEqual({
    version: 3,
    recommendation: null,
    comment: "",
    ratings: [],
  });
  expect(ratedOf(withRating(back, python, "partly"), "python").evidence).toHaveLength(1);
  expect(toBody({ state: cited, version: 0, basis: null }).ratings).toEqual([
    {
      requirementId: "python",
      requirementVersion: 2,
      rating: "meets",
      evidence: [{ kind: "document", sourceId: "cv", quote: "Python" }],
    },
  ]);
});

test("the same passage is cited once", () => {
  const once = withEvidence(empty, "python", quote("Python"));
  expect(withEvidence(once, "python", quote("Python"))).toBe(once);
});

test("a change of what was submitted is missing its reason until there is one", () => {
  const submitted = { recommendation: "yes" as const, comment: "", ratings: [], reason: "An earlier one" };
  const state = toState({ ...submitted, submittedAt: "2026-11-01T10:00:00Z" });
  expect(missingWords(missingOf(state, true))).toBe("Missing: why you change it");
  const told = { ...state, reason: "I read on." };
  expect(missingWords(missingOf(told, true))).toBeNull();
  expect(toBody({ state: told, version: 0, basis: 4 })).toMatchObject({ basis: 4, reason: "I read on." });
});
