import type { FeedbackView } from "@/lib/applications/application-view";
import type { EvidenceView, RatingView, ScorecardVersionView } from "@/lib/scorecards/schemas";
import { type Mask, masked } from "./mask-text";
import { shownFileName } from "./shown-file-name";

/** What colleagues said and quoted, without the name. */
export function maskFeedback(feedback: FeedbackView, mask: Mask): FeedbackView {
  const { mine } = feedback;
  return {
    ...feedback,
    reviewers: feedback.reviewers.map((reviewer) => ({
      ...reviewer,
      declineReason: reviewer.declineReason && masked(mask, reviewer.declineReason),
    })),
    conflicts: feedback.conflicts.map(({ said, decision, ...conflict }) => ({
      ...conflict,
      findings: conflict.findings.map((finding) => ({ ...finding, what: null, year: null })),
      said: said && { ...said, reason: masked(mask, said.reason) },
      decision: decision && { ...decision, reason: masked(mask, decision.reason) },
    })),
    overrides: feedback.overrides.map((override) => ({
      ...override,
      reason: override.reason && masked(mask, override.reason),
    })),
    mine: mine && {
      ...maskSaid(mine, mask),
      earlier: mine.earlier.map((version) => maskVersion(version, mask)),
      revision: mine.revision && maskSaid(mine.revision, mask),
    },
    others: feedback.others.map((other) => ({
      ...maskSaid(other, mask),
      earlier: other.earlier.map((version) => maskVersion(version, mask)),
    })),
  };
}

function maskVersion(version: ScorecardVersionView, mask: Mask): ScorecardVersionView {
  return maskSaid(version, mask);
}

type Said = { comment: string; reason: string | null; ratings: RatingView[] };

function maskSaid<Scorecard extends Said>(scorecard: Scorecard, mask: Mask): Scorecard {
  return {
    ...scorecard,
    comment: masked(mask, scorecard.comment),
    reason: scorecard.reason && masked(mask, scorecard.reason),
    ratings: scorecard.ratings.map((rating) => ({
      ...rating,
      evidence: rating.evidence.map((one) => maskEvidence(one, mask)),
    })),
  };
}

function maskEvidence(evidence: EvidenceView, mask: Mask): EvidenceView {
  const source = evidence.kind === "document" ? shownFileName("resume") : masked(mask, evidence.source);
  return { ...evidence, quote: masked(mask, evidence.quote), source };
}
