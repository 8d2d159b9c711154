import type { EvidenceView, MyScorecardView, Rating, Recommendation } from "@/lib/scorecards/schemas";

/** A scorecard as it stands in the form. Passages outlive their rating being taken back and given again. */
export type ScorecardState = {
  recommendation: Recommendation | null;
  comment: string;
  rated: Record<string, RatedRequirement>;
};

export type RatedRequirement = { rating: Rating | null; evidence: EvidenceView[] };

const notAssessed: RatedRequirement = { rating: null, evidence: [] };

export function toState(mine: MyScorecardView | null): ScorecardState {
  const rated = (mine?.ratings ?? []).map(({ requirementId, rating, evidence }) => [
    requirementId,
    { rating, evidence },
  ]);
  return {
    recommendation: mine?.recommendation ?? null,
    comment: mine?.comment ?? "",
    rated: Object.fromEntries(rated),
  };
}

export function ratedOf(state: ScorecardState, requirementId: string): RatedRequirement {
  return state.rated[requirementId] ?? notAssessed;
}

export function withRating(state: ScorecardState, requirementId: string, rating: Rating | null) {
  return withRated(state, requirementId, { ...ratedOf(state, requirementId), rating });
}

/** The same passage is cited once. */
export function withEvidence(state: ScorecardState, requirementId: string, added: EvidenceView) {
  const rated = ratedOf(state, requirementId);
  const isThere = rated.evidence.some(
    ({ sourceId, quote }) => sourceId === added.sourceId && quote === added.quote,
  );
  return isThere
    ? state
    : withRated(state, requirementId, { ...rated, evidence: [...rated.evidence, added] });
}

export function withoutEvidence(state: ScorecardState, requirementId: string, position: number) {
  const rated = ratedOf(state, requirementId);
  const evidence = rated.evidence.filter((_, index) => index !== position);
  return withRated(state, requirementId, { ...rated, evidence });
}

function withRated(state: ScorecardState, requirementId: string, rated: RatedRequirement): ScorecardState {
  return { ...state, rated: { ...state.rated, [requirementId]: rated } };
}

export function toRatings({ rated }: ScorecardState): MyScorecardView["ratings"] {
  return Object.entries(rated).flatMap(([requirementId, { rating, evidence }]) =>
    rating ? [{ requirementId, rating, evidence }] : [],
  );
}

/** What goes to the server. */
export function toBody(state: ScorecardState, version: number) {
  const ratings = toRatings(state).map(({ evidence, ...rated }) => ({
    ...rated,
    evidence: evidence.map(({ kind, sourceId, quote }) => ({ kind, sourceId, quote })),
  }));
  return { version, recommendation: state.recommendation, comment: state.comment, ratings };
}

export type Missing = { recommendation: boolean; evidenceFor: string[] };

/** What submitting would be refused for. */
export function missingOf(state: ScorecardState): Missing {
  const evidenceFor = Object.entries(state.rated)
    .filter(([, { rating, evidence }]) => rating && rating !== "no_evidence" && evidence.length === 0)
    .map(([requirementId]) => requirementId);
  return { recommendation: state.recommendation === null, evidenceFor };
}

export function missingWords({ recommendation, evidenceFor }: Missing): string | null {
  const count = evidenceFor.length;
  const parts = [
    recommendation && "a recommendation",
    count > 0 && `evidence for ${count} ${count === 1 ? "rating" : "ratings"}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `Missing: ${parts.join(", ")}` : null;
}
