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

test("a rating above no evidence is missing its passage until there is one", () => {
  const rated = withRating(empty, "python", "meets");
  expect(missingWords(missingOf(rated))).toBe("Missing: a recommendation, evidence for 1 rating");
  const cited = withEvidence({ ...rated, recommendation: "yes" }, "python", quote("Python"));
  expect(missingWords(missingOf(cited))).toBeNull();
  expect(missingOf(withoutEvidence(cited, "python", 0)).evidenceFor).toEqual(["python"]);
  expect(missingOf(withRating(rated, "python", "no_evidence")).evidenceFor).toEqual([]);
});

test("passages outlive a rating that is taken back, and what is not assessed is not sent", () => {
  const cited = withEvidence(withRating(empty, "python", "meets"), "python", quote("Python"));
  const back = withRating(cited, "python", null);
  expect(toBody(back, 3)).toEqual({ version: 3, recommendation: null, comment: "", ratings: [] });
  expect(ratedOf(withRating(back, "python", "partly"), "python").evidence).toHaveLength(1);
  expect(toBody(cited, 0).ratings[0]?.evidence).toEqual([
    { kind: "document", sourceId: "cv", quote: "Python" },
  ]);
});

test("the same passage is cited once", () => {
  const once = withEvidence(empty, "python", quote("Python"));
  expect(withEvidence(once, "python", quote("Python"))).toBe(once);
});
