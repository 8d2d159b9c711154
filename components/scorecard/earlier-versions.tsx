import { RelativeTime } from "@/components/ui/relative-time";
import type { ScorecardVersionView } from "@/lib/scorecards/schemas";
import { RecommendationWord } from "./rating-words";
import { ScorecardWords } from "./scorecard-words";

type EarlierVersionsProps = { reason: string | null; earlier: ScorecardVersionView[]; page?: string };

/** That a scorecard was changed and why, and all it said before. */
export function EarlierVersions({ reason, earlier, page }: EarlierVersionsProps) {
  if (earlier.length === 0) return null;
  return (
    <>
      <Reason reason={reason} />
      <details className="text-sm">
        <summary className="cursor-pointer text-ink-soft hover:text-ink">
          {earlier.length === 1 ? "The version before" : `${earlier.length} versions before`}
        </summary>
        <ul className="flex flex-col">
          {earlier.map(({ number, recommendation, submittedAt, ...version }) => (
            <li key={number} className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-3">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">Version {number}</span>
                {recommendation && <RecommendationWord recommendation={recommendation} />}
                <RelativeTime iso={submittedAt} className="ml-auto text-xs text-ink-soft" />
              </p>
              <Reason reason={version.reason} />
              <ScorecardWords comment={version.comment} ratings={version.ratings} page={page} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Reason({ reason }: { reason: string | null }) {
  if (!reason) return null;
  return (
    <p dir="auto" className="text-sm whitespace-pre-wrap wrap-anywhere">
      <span className="text-ink-soft">Changed because: </span>
      {reason}
    </p>
  );
}
