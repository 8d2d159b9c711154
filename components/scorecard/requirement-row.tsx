"use client";

import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { errorId } from "@/components/ui/field-ids";
import { earlierWording } from "@/lib/scorecards/earlier-wording";
import type { RequirementView } from "@/lib/scorecards/schemas";
import { EvidenceFinder } from "./evidence-finder";
import { EvidenceQuotes } from "./evidence-quotes";
import { RatingControl } from "./rating-control";
import { RequirementMarks } from "./requirement-marks";
import { ratedOf, withEvidence, withoutEvidence, withRating } from "./scorecard-state";
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
  return (
    <li
      data-scorecard-part={requirement.id}
      className="@container flex flex-col gap-2 border-t border-line py-2.5"
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
            onChange={(next) => change(withRating(state, requirement, next))}
          />
        </div>
      </div>
      {ratedAs && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <p dir="auto" className="min-w-0 wrap-anywhere text-warn">
            Changed since you rated it. It read: “{ratedAs}”
          </p>
          <Button size="small" onClick={() => change(withRating(state, requirement, rating))}>
            My rating stands
          </Button>
        </div>
      )}
      <FieldError id={id} errors={rowErrors} />
      {wantsEvidence && (
        <div className="flex flex-col gap-1.5 pl-3">
          <EvidenceQuotes
            evidence={evidence}
            onRemove={(position) => change(withoutEvidence(state, requirement.id, position))}
          />
          {isFinding ? (
            <EvidenceFinder
              requirement={requirement}
              cited={evidence}
              onUse={(passage) => change(withEvidence(state, requirement.id, passage))}
              onClose={() => setFinding(false)}
            />
          ) : (
            <Button variant="quiet" size="small" className="self-start" onClick={() => setFinding(true)}>
              <Plus aria-hidden />
              Add evidence
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
