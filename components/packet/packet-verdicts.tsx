import { ConflictMark } from "@/components/panel/conflict-mark";
import { OverrideMark } from "@/components/panel/override-mark";
import { RecommendationWord } from "@/components/scorecard/rating-words";
import type { Panel } from "@/lib/scorecards/panel-of";

/** What each reviewer recommends and why; of what it said before, only that it was changed. */
export function PacketVerdicts({ panel }: { panel: Panel }) {
  return (
    <ul aria-label="Recommendations" className="space-y-3">
      {panel.verdicts.map(
        ({ reviewer, conflict, isOverridden, recommendation, comment, reason, earlier }) => (
          <li key={reviewer} className="space-y-1 border-t border-line pt-2">
            <p className="break-after-avoid">
              <span className="font-semibold">{reviewer}</span>{" "}
              {recommendation && <RecommendationWord recommendation={recommendation} />}{" "}
              <ConflictMark conflict={conflict} /> {isOverridden && <OverrideMark />}
            </p>
            {comment && (
              <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
                {comment}
              </p>
            )}
            {earlier.length > 0 && (
              <p dir="auto" className="text-sm whitespace-pre-wrap text-ink-soft wrap-anywhere">
                Changed after it was first submitted{reason ? `: ${reason}` : "."}
              </p>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
