import type { FeedbackView } from "@/lib/applications/application-view";
import { earlierWording } from "./earlier-wording";
import type { OverrideView } from "./override-schemas";
import {
  type EvidenceView,
  type Rating,
  type Recommendation,
  type RequirementView,
  ratings,
  type ScorecardVersionView,
} from "./schemas";

/** What one reviewer says of one requirement; no rating where they did not assess it. */
export type PanelCell = {
  reviewer: string;
  rating: Rating | null;
  /** The requirement as they rated it, where it reads otherwise now. */
  ratedAs: string | null;
  evidence: EvidenceView[];
  conflict: PanelConflict;
  isOverridden: boolean;
};

/** Of the reviewer: not decided about yet, or excused for it since; null for neither. */
export type PanelConflict = "open" | "confirmed" | null;

export type PanelRow = {
  requirement: RequirementView;
  cells: PanelCell[];
  /** Steps between the lowest and the highest rating; null where fewer than two assessed it. */
  spread: number | null;
};

export type PanelVerdict = {
  reviewer: string;
  conflict: PanelConflict;
  /** They had read others' feedback before they gave this. */
  isOverridden: boolean;
  recommendation: Recommendation | null;
  comment: string;
  reason: string | null;
  earlier: ScorecardVersionView[];
};

export type Panel = {
  verdicts: PanelVerdict[];
  rows: PanelRow[];
  waitingFor: string[];
  declined: string[];
  /** Whose conflict of interest nobody has decided about yet. */
  openConflicts: string[];
  overrides: OverrideView[];
  /** Others have written, and this reader may not know yet what. */
  isHidden: boolean;
};

/**
 * What a panel thinks of one person, requirement by requirement. Those on which it disagrees most come first, of
 * these the weightiest, then the posting's own order. Nothing is added up: a person is not a number. With a name
 * for its reader it can be handed on: it speaks of nobody as "you".
 */
export function panelOf(feedback: FeedbackView, viewerId: string, viewerName?: string): Panel {
  const { reviewers, conflicts, overrides, requirements, mine, others, canReadOthers } = feedback;
  const own = mine?.submittedAt ? [{ ...mine, userName: viewerName ?? "You", userId: viewerId }] : [];
  const scorecards = [...own, ...others];
  const rated = new Set(scorecards.flatMap((one) => one.ratings).map(({ requirementId }) => requirementId));
  const conflictOf = (userId: string): PanelConflict => {
    const { state = "none" } = conflicts.find((one) => one.userId === userId) ?? {};
    return state === "open" || state === "confirmed" ? state : null;
  };
  const overridden = new Set(overrides.map(({ userId }) => userId));
  const shown = requirements.filter(({ id, isRemoved }) => !isRemoved || rated.has(id));
  const rows = shown.map((requirement) => {
    const cells = scorecards.map(({ userId, userName, ratings: given }) => {
      const found = given.find(({ requirementId }) => requirementId === requirement.id);
      return {
        reviewer: userName,
        rating: found?.rating ?? null,
        ratedAs: found ? earlierWording(requirement, found.requirementVersion) : null,
        evidence: found?.evidence ?? [],
        conflict: conflictOf(userId),
        isOverridden: overridden.has(userId),
      };
    });
    return { requirement, cells, spread: spreadOf(cells) };
  });
  const nameOf = ({ userId, name }: { userId: string; name: string }) =>
    userId === viewerId && !viewerName ? "you" : name;
  const waiting = reviewers.filter(({ state }) => state === "asked");
  const submitted = reviewers.some(({ userId, state }) => userId !== viewerId && state === "submitted");
  return {
    verdicts: scorecards.map(({ userId, userName: reviewer, recommendation, comment, reason, earlier }) => ({
      reviewer,
      conflict: conflictOf(userId),
      isOverridden: overridden.has(userId),
      recommendation,
      comment,
      reason,
      earlier,
    })),
    rows: rows.toSorted(
      (one, other) =>
        (other.spread ?? -1) - (one.spread ?? -1) || other.requirement.weight - one.requirement.weight,
    ),
    waitingFor: waiting.map(nameOf),
    declined: reviewers.filter(({ state }) => state === "declined").map(({ name }) => name),
    openConflicts: conflicts.filter(({ state, isReviewer }) => state === "open" && isReviewer).map(nameOf),
    overrides,
    isHidden: submitted && !canReadOthers,
  };
}

function spreadOf(cells: PanelCell[]): number | null {
  const steps = cells.flatMap(({ rating }) => (rating === null ? [] : ratings.indexOf(rating)));
  return steps.length < 2 ? null : Math.max(...steps) - Math.min(...steps);
}
