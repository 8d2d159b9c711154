import { citingKeys, scorecardKeys } from "@/components/scorecard/scorecard-keys";
import type { KeyGroup } from "@/components/ui/key-help";

export const triageKeys: KeyGroup[] = [
  {
    keys: [
      ["J", "Next"],
      ["K", "Previous"],
      ["A", "Advance to the next stage"],
      ["M 1–9", "Move to that stage"],
      ["R 1–9", "Reject for that reason"],
      ["S 1–5", "Put aside until that day"],
      ["T 1–9", "Add or remove that tag"],
      ["N", "Write a note"],
      ["F", "Write a scorecard"],
      citingKeys,
      ["U", "Undo, again and again"],
      ["/", "Search"],
      ["Esc", "Out of a field, then back"],
      ["?", "These keys"],
    ],
  },
  scorecardKeys,
];
