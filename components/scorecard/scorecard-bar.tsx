"use client";

import { Button } from "@/components/ui/button";
import { missingWords } from "./scorecard-state";
import { type Scorecard, useScorecard } from "./use-scorecard";

/** Stays in sight under the rows: what is missing, whether it is saved, and the way to be done. */
export function ScorecardBar() {
  const scorecard = useScorecard();
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex items-center justify-between gap-3 border-t border-line bg-paper px-4 py-2">
      <div className="min-w-0 text-xs">
        <p className="font-medium">{missingWords(scorecard.missing) ?? "Nothing is missing."}</p>
        <p role="status" className={scorecard.status === "failed" ? "text-bad" : "text-ink-soft"}>
          {savedWords(scorecard)}
        </p>
      </div>
      <Button
        type="submit"
        variant="primary"
        className="shrink-0"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        pending={scorecard.isSubmitting}
      >
        {scorecard.isRevising ? "Submit new version" : "Submit scorecard"}
      </Button>
    </div>
  );
}

function savedWords({ status, failure }: Scorecard): string {
  switch (status) {
    case "untouched":
      return "Saved as you write. Private until you submit.";
    case "unsaved":
    case "saving":
      return "Saving…";
    case "saved":
      return "Draft saved";
    case "failed":
      return `Not saved. ${failure}`;
    case "conflict":
      return "Not saved: another window has a newer version.";
  }
}
