"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useScorecard } from "./use-scorecard";

/** Two windows wrote the same scorecard: nothing is lost until its author says which one counts. */
export function ScorecardConflict() {
  const { resolve } = useScorecard();
  return (
    <Notice tone="warn" role="alert" title="You changed this scorecard in another window.">
      <p>What you wrote here is still here, but not saved.</p>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="small" onClick={() => resolve("mine")}>
          Keep what is here
        </Button>
        <Button size="small" onClick={() => resolve("theirs")}>
          Take the other window’s
        </Button>
      </div>
    </Notice>
  );
}
