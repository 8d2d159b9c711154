/** "No evidence" with a passage beside it would contradict itself. */
export function withoutIdleEvidence<S extends { ratings: { rating: string; evidence: unknown[] }[] }>(
  scorecard: S,
): S {
  return {
    ...scorecard,
    ratings: scorecard.ratings.map((one) => (one.rating === "no_evidence" ? { ...one, evidence: [] } : one)),
  };
}
