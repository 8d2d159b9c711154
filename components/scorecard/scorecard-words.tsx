import type { RecordedRating } from "@/lib/scorecards/schemas";
import { EvidenceQuotes } from "./evidence-quotes";
import { RatingWord } from "./rating-words";

type ScorecardWordsProps = {
  comment: string;
  ratings: RecordedRating[];
  /** The page that holds the sources, where that is not this one. */
  page?: string;
};

/** What a scorecard says below its recommendation. */
export function ScorecardWords({ comment, ratings, page }: ScorecardWordsProps) {
  return (
    <>
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
                  <EvidenceQuotes evidence={evidence} page={page} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
