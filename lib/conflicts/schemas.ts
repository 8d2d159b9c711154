import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";
import type { ConflictRule, Strength } from "./finding";

export const conflictStates = ["open", "cleared", "confirmed"] as const;
export type ConflictState = (typeof conflictStates)[number];

const reason = requiredLine("the reason, in a sentence", 500);

/** What one says oneself: that there is a conflict of interest, or that there is none. */
export const stateConflictInput = z.object({
  applicationId: z.uuid(),
  hasConflict: z.boolean(),
  reason,
});

export type StateConflictInput = z.input<typeof stateConflictInput>;

export const conflictDecisions = ["stays", "excused"] as const;

/** `version` and `keys` are what the decision was made from: what was found since stays open. */
export const decideConflictInput = z.object({
  applicationId: z.uuid(),
  userId: z.uuid(),
  decision: z.enum(conflictDecisions),
  reason,
  version: z.int().min(0),
  keys: z.array(z.string().max(40)).max(5_000),
});

export type DecideConflictInput = z.input<typeof decideConflictInput>;

/** `what` and `year` are the paper's or the institution's; null where they would tell who has applied. */
export type FindingView = {
  key: string;
  rule: ConflictRule;
  strength: Strength;
  what: string | null;
  year: number | null;
};

type Said = { by: string; at: string; reason: string };

export type ConflictView = {
  userId: string;
  name: string;
  /** Asked, or has submitted: theirs is a conflict that matters now. */
  isReviewer: boolean;
  /** `none` is of oneself alone, where nothing was found. */
  state: ConflictState | "none";
  version: number;
  /** The surest of them; `keys` are all. */
  findings: FindingView[];
  keys: string[];
  /** What they themselves say. */
  said: (Omit<Said, "by"> & { hasConflict: boolean }) | null;
  decision: Said | null;
};

/** What is known of a colleague before they are asked. */
export type ColleagueConflict = Pick<ConflictView, "findings" | "keys"> & { state: ConflictState };
