"use client";

import type { KeyboardEvent } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { recommendationNames, recommendations } from "@/lib/scorecards/schemas";
import { RequirementGroups } from "./requirement-groups";
import { ScorecardBar } from "./scorecard-bar";
import { ScorecardConflict } from "./scorecard-conflict";
import { useScorecard } from "./use-scorecard";

const options = recommendations.map((value) => ({ value, label: recommendationNames[value] }));

/** One's own scorecard while it is being written; it saves itself. */
export function ScorecardForm() {
  const { state, status, errors, isRevising, isSubmitting, change, submit } = useScorecard();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const isMeant = event.ctrlKey || event.metaKey;
    // Alone it would submit from a rating or a search, and what is submitted is locked.
    if (!isMeant && !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (isMeant && !isSubmitting) submit();
  };
  return (
    <form
      noValidate
      aria-label="Your scorecard"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex flex-col gap-4"
    >
      {status === "conflict" && <ScorecardConflict />}
      <RequirementGroups />
      <TextArea
        label="Comment"
        name="comment"
        rows={4}
        dir="auto"
        errors={errors.comment}
        value={state.comment}
        onChange={(event) => change({ ...state, comment: event.currentTarget.value })}
      />
      <div data-scorecard-part="recommendation">
        <RadioGroup
          label="Recommendation"
          name="recommendation"
          inline
          options={options}
          errors={errors.recommendation}
          value={state.recommendation ?? ""}
          onValueChange={(value) =>
            change({ ...state, recommendation: recommendations.find((one) => one === value) ?? null })
          }
        />
      </div>
      {isRevising && (
        <div data-scorecard-part="reason">
          <TextArea
            label="Why you change it"
            help="Shown with the new version. The one before stays readable."
            name="reason"
            rows={2}
            dir="auto"
            errors={errors.reason}
            value={state.reason}
            onChange={(event) => change({ ...state, reason: event.currentTarget.value })}
          />
        </div>
      )}
      <ScorecardBar />
    </form>
  );
}
