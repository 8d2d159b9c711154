import type {
  EvidenceView,
  Rating,
  RatingView,
  Recommendation,
  RequirementView,
} from "@/lib/scorecards/schemas";

/** A scorecard as it stands in the form. Passages outlive their rating being taken back and given again. */
export type ScorecardState = {
  recommendation: Recommendation | null;
  comment: string;
  /** Why what was submitted is changed; empty before. */
  reason: string;
  rated: Record<string, RatedRequirement>;
};

export type RatedRequirement = {
  rating: Rating | null;
  /** As the requirement read when it was rated. */
  requirementVersion: number;
  evidence: EvidenceView[];
};

const notAssessed: RatedRequirement = { rating: null, requirementVersion: 1, evidence: [] };

type Said = { recommendation: Recommendation | null; comment: string; ratings: RatingView[] };
type Stored = Said & { reason: string | null; submittedAt?: string | null };

/** The reason of what was submitted is not that of its next change. */
export function toState(stored: Stored | null): ScorecardState {
  const rated = (stored?.ratings ?? []).map(({ requirementId, ...rating }) => [requirementId, rating]);
  return {
    recommendation: stored?.recommendation ?? null,
    comment: stored?.comment ?? "",
    reason: (stored?.submittedAt ? null : stored?.reason) ?? "",
    rated: Object.fromEntries(rated),
  };
}

export function ratedOf(state: ScorecardState, requirementId: string): RatedRequirement {
  return state.rated[requirementId] ?? notAssessed;
}

/** Rates the requirement as it reads now. */
export function withRating(
  state: ScorecardState,
  { id, version }: Pick<RequirementView, "id" | "version">,
  rating: Rating | null,
) {
  return withRated(state, id, { ...ratedOf(state, id), requirementVersion: version, rating });
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

export function toRatings({ rated }: ScorecardState): RatingView[] {
  return Object.entries(rated).flatMap(([requirementId, { rating, ...rest }]) =>
    rating ? [{ requirementId, rating, ...rest }] : [],
  );
}

export type Sent = { state: ScorecardState; version: number; basis: number | null };

/** What goes to the server. */
export function toBody({ state, version, basis }: Sent) {
  const ratings = toRatings(state).map(({ evidence, ...rated }) => ({
    ...rated,
    evidence: evidence.map(({ kind, sourceId, quote }) => ({ kind, sourceId, quote })),
  }));
  const said = { version, recommendation: state.recommendation, comment: state.comment, ratings };
  return basis === null ? said : { ...said, basis, reason: state.reason };
}

export type Missing = { recommendation: boolean; evidenceFor: string[]; reason: boolean };

/** What submitting would be refused for. */
export function missingOf(state: ScorecardState, isRevision = false): Missing {
  const evidenceFor = Object.entries(state.rated)
    .filter(([, { rating, evidence }]) => rating && rating !== "no_evidence" && evidence.length === 0)
    .map(([requirementId]) => requirementId);
  return {
    recommendation: state.recommendation === null,
    evidenceFor,
    reason: isRevision && state.reason.trim() === "",
  };
}

export function missingWords({ recommendation, evidenceFor, reason }: Missing): string | null {
  const count = evidenceFor.length;
  const parts = [
    recommendation && "a recommendation",
    count > 0 && `evidence for ${count} ${count === 1 ? "rating" : "ratings"}`,
    reason && "why you change it",
  ].filter((part) => part !== false);
  return parts.length > 0 ? `Missing: ${parts.join(", ")}` : null;
}
