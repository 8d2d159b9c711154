"use client";

import { Plus } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { errorId } from "@/components/ui/field-ids";
import { Key } from "@/components/ui/key";
import { showToast } from "@/components/ui/toast-store";
import { earlierWording } from "@/lib/scorecards/earlier-wording";
import type { Rating, RequirementView } from "@/lib/scorecards/schemas";
import { EvidenceFinder } from "./evidence-finder";
import { EvidenceQuotes } from "./evidence-quotes";
import { focusRating } from "./focus-rating";
import { RatingControl } from "./rating-control";
import { RequirementMarks } from "./requirement-marks";
import { ratedOf, withEvidence, withoutEvidence, withRating } from "./scorecard-state";
import { useRowKeys } from "./use-row-keys";
import { useScorecard } from "./use-scorecard";

/** One line of the posting: how well it is met, and what says so. */
export function RequirementRow({ requirement }: { requirement: RequirementView }) {
  const { state, errors, change } = useScorecard();
  const { rating, requirementVersion, evidence } = ratedOf(state, requirement.id);
  const ratedAs = rating && earlierWording(requirement, requirementVersion);
  const [isFinding, setFinding] = useState(false);
  const id = useId();
  const wantsEvidence = rating !== null && rating !== "no_evidence";
  const rowErrors = errors[requirement.id];
  const row = useRef<HTMLLIElement>(null);
  const rate = (next: Rating | null) => change(withRating(state, requirement, next));
  const find = () =>
    wantsEvidence
      ? setFinding(true)
      : showToast({ text: "Evidence goes with “partly” and above: rate it first." });
  const onKeyDown = useRowKeys({ onRate: rate, onFind: find });
  return (
    <li
      ref={row}
      data-scorecard-part={requirement.id}
      onKeyDown={onKeyDown}
      className="@container flex scroll-mt-24 scroll-mb-16 lg:scroll-mt-10 flex-col gap-2 border-t border-line py-2.5"
    >
      <div className="flex flex-col gap-1.5 @xl:flex-row @xl:items-start @xl:justify-between @xl:gap-4">
        <p id={id} className="text-sm @xl:pt-0.5">
          {requirement.text}
          <RequirementMarks requirement={requirement} />
        </p>
        <div className="@xl:w-96 @xl:shrink-0">
          <RatingControl
            name={`rating-${requirement.id}`}
            labelledBy={id}
            describedBy={rowErrors ? errorId(id) : undefined}
            value={rating}
            onChange={rate}
          />
        </div>
      </div>
      {ratedAs && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <p dir="auto" className="min-w-0 wrap-anywhere text-warn">
            Changed since you rated it. It read: “{ratedAs}”
          </p>
          <Button size="small" onClick={() => rate(rating)}>
            My rating stands
          </Button>
        </div>
      )}
      <FieldError id={id} errors={rowErrors} />
      {wantsEvidence && (
        <div className="flex flex-col gap-1.5 pl-3">
          <EvidenceQuotes
            evidence={evidence}
            onRemove={(position) => {
              change(withoutEvidence(state, requirement.id, position));
              focusRating(row.current);
            }}
          />
          {isFinding ? (
            <EvidenceFinder
              requirement={requirement}
              cited={evidence}
              onUse={(passage) => change(withEvidence(state, requirement.id, passage))}
              onClose={() => {
                setFinding(false);
                focusRating(row.current);
              }}
            />
          ) : (
            <Button variant="quiet" size="small" className="self-start" aria-keyshortcuts="E" onClick={find}>
              <Plus aria-hidden />
              Add evidence <Key>E</Key>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
