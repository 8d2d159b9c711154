import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ScorecardView } from "@/lib/scorecards/schemas";
import { EarlierVersions } from "./earlier-versions";
import { RecommendationWord } from "./rating-words";
import { ScorecardWords } from "./scorecard-words";

type SubmittedScorecardProps = Omit<ScorecardView, "id" | "userId"> & {
  /** What is to be known of how it came about. */
  mark?: ReactNode;
};

/** A verdict to read: the recommendation first, then why, and what it was before. */
export function SubmittedScorecard({ userName, submittedAt, mark, ...scorecard }: SubmittedScorecardProps) {
  const { recommendation, comment, ratings, reason, earlier } = scorecard;
  return (
    <article
      aria-label={`Scorecard of ${userName}`}
      className="flex flex-col gap-2 border-t border-line py-3"
    >
      <header className="flex flex-wrap items-baseline gap-x-2">
        <h3 className="font-semibold">{userName}</h3>
        {recommendation && <RecommendationWord recommendation={recommendation} />}
        {mark}
        <RelativeTime iso={submittedAt} className="ml-auto text-xs text-ink-soft" />
      </header>
      <ScorecardWords comment={comment} ratings={ratings} />
      <EarlierVersions reason={reason} earlier={earlier} />
    </article>
  );
}
