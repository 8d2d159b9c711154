import { CircleCheck, CircleX } from "lucide-react";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import {
  type Rating,
  type Recommendation,
  ratingNames,
  recommendationNames,
  type ScorecardView,
} from "@/lib/scorecards/schemas";
import { EvidenceQuotes } from "./evidence-quotes";

type SubmittedScorecardProps = Omit<ScorecardView, "id">;

/** A verdict to read: the recommendation first, then why. */
export function SubmittedScorecard({ userName, submittedAt, ...scorecard }: SubmittedScorecardProps) {
  const { recommendation, comment, ratings } = scorecard;
  return (
    <article
      aria-label={`Scorecard of ${userName}`}
      className="flex flex-col gap-2 border-t border-line py-3"
    >
      <header className="flex flex-wrap items-baseline gap-x-2">
        <h4 className="font-semibold">{userName}</h4>
        {recommendation && <RecommendationWord recommendation={recommendation} />}
        <RelativeTime iso={submittedAt} className="ml-auto text-xs text-ink-soft" />
      </header>
      {comment && (
        <p dir="auto" className="text-base whitespace-pre-wrap wrap-anywhere">
          {comment}
        </p>
      )}
      {ratings.length > 0 && (
        <dl className="flex flex-col gap-2">
          {ratings.map(({ requirementId, requirement, rating, evidence }) => (
            <div key={requirementId} className="flex flex-col gap-1">
              <div className="flex items-baseline justify-between gap-3 text-sm">
                <dt className="min-w-0">{requirement}</dt>
                <dd className="shrink-0">
                  <RatingWord rating={rating} />
                </dd>
              </div>
              {evidence.length > 0 && (
                <dd className="pl-3">
                  <EvidenceQuotes evidence={evidence} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

export function RecommendationWord({ recommendation }: { recommendation: Recommendation }) {
  const isYes = recommendation === "yes" || recommendation === "strong_yes";
  return (
    <StateWord tone={isYes ? "good" : "bad"} icon={isYes ? CircleCheck : CircleX}>
      {recommendationNames[recommendation]}
    </StateWord>
  );
}

export function RatingWord({ rating }: { rating: Rating }) {
  const tone = rating === "no_evidence" ? "neutral" : "good";
  return <StateWord tone={rating === "partly" ? "warn" : tone}>{ratingNames[rating]}</StateWord>;
}
