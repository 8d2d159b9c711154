"use client";

import { useState } from "react";
import { citingKeys, scorecardKeys } from "@/components/scorecard/scorecard-keys";
import { useOpenFeedback } from "@/components/scorecard/use-open-feedback";
import { type KeyGroup, KeyHelp } from "@/components/ui/key-help";
import { useKeys } from "@/components/ui/use-keys";

const groups: KeyGroup[] = [
  {
    keys: [
      ["J", "Next application"],
      ["K", "Previous application"],
      ["F", "Write a scorecard"],
      citingKeys,
      ["U", "Take a rejection back, until they are told"],
      ["?", "These keys"],
    ],
  },
  scorecardKeys,
];

/** The keys of the page that no part of it listens for itself, and what all of them do. */
export function ApplicationKeys() {
  const openFeedback = useOpenFeedback();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys({ f: openFeedback, "?": () => setHelpOpen(true) });
  return <KeyHelp groups={groups} open={isHelpOpen} onOpenChange={setHelpOpen} />;
}
