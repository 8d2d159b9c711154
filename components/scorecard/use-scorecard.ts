"use client";

import { createContext, useContext } from "react";
import type { EvidenceView, Rating, RequirementView } from "@/lib/scorecards/schemas";
import type { EvidenceSource } from "@/lib/scorecards/split-passages";
import type { DraftStatus } from "./draft-store";
import type { Missing, ScorecardState } from "./scorecard-state";

export type Scorecard = {
  applicationId: string;
  /** Passages are quoted from masked texts. */
  isAnonymised: boolean;
  requirements: RequirementView[];
  state: ScorecardState;
  status: DraftStatus;
  failure: string | null;
  missing: Missing;
  /** By requirement, and `recommendation`. */
  errors: Record<string, string[]>;
  isOpen: boolean;
  isLocked: boolean;
  /** What was submitted is being changed. */
  isRevising: boolean;
  isSubmitting: boolean;
  sources: EvidenceSource[];
  /** Documents whose text nobody can compare a passage with. */
  unreadable: { id: string; fileName: string }[];
  open: () => void;
  revise: () => void;
  change: (next: ScorecardState) => void;
  cite: (requirement: RequirementView, passage: EvidenceView, rating?: Rating) => void;
  submit: () => void;
  /** After a conflict: go on with the other window's version, or with what is here. */
  resolve: (which: "theirs" | "mine") => void;
  /** Until nothing is on its way to the server any more. */
  settle: () => Promise<void>;
  /** Forgets what is here, after the server has. */
  discard: () => void;
};

export const ScorecardContext = createContext<Scorecard | null>(null);

export function useScorecard(): Scorecard {
  const scorecard = useContext(ScorecardContext);
  if (!scorecard) throw new Error("useScorecard needs a ScorecardProvider above it.");
  return scorecard;
}
