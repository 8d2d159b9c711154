import type { RevisionView } from "./schemas";

type Said = Pick<RevisionView, "recommendation" | "comment"> & {
  ratings: { requirementId: string; rating: string; evidence: { sourceId: string; quote: string }[] }[];
};

/** The same for two scorecards that say the same. */
export function scorecardFingerprint({ recommendation, comment, ratings }: Said): string {
  const rated = ratings.map(({ requirementId, rating, evidence }) => [
    requirementId,
    rating,
    evidence.map(({ sourceId, quote }) => [sourceId, quote]),
  ]);
  return JSON.stringify([recommendation, comment, rated.sort()]);
}
