import type { KeyGroup } from "@/components/ui/key-help";
import { type Rating, ratings } from "@/lib/scorecards/schemas";

/** By the digit that chooses it. */
export const ratingsByDigit: (Rating | null)[] = [null, ...ratings];

export const citingKeys: [string, string] = ["C", "Use the selected passage as evidence"];

/** What `RequirementRow` and `ScorecardForm` listen for. */
export const scorecardKeys: KeyGroup = {
  title: "In a scorecard",
  keys: [
    ["↑ ↓", "The requirement before, or after"],
    ["0–4", "Not assessed, no evidence, partly, meets, exceeds"],
    ["E", "Find evidence for this requirement"],
    ["Ctrl Enter", "Submit"],
  ],
};
