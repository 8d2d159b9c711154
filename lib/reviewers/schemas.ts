import { z } from "zod";
import type { Role } from "@/lib/auth/viewer";
import type { ColleagueConflict } from "@/lib/conflicts/schemas";
import { optionalLine } from "@/lib/staff-text";

export const askForFeedbackInput = z.object({
  applicationId: z.uuid(),
  userIds: z.array(z.uuid()).min(1, "Choose at least one colleague.").max(50, "Ask at most 50 at once."),
  /** Why somebody is asked although they may have a conflict of interest. */
  conflictReason: optionalLine(500).default(null),
});

export type AskForFeedbackInput = z.input<typeof askForFeedbackInput>;

export const removeReviewerInput = z.object({ applicationId: z.uuid(), userId: z.uuid() });

export type RemoveReviewerInput = z.input<typeof removeReviewerInput>;

/** Who was asked and who has submitted: what everyone may see at any time. */
export type ReviewerView = {
  userId: string;
  name: string;
  /** `away`: asked, and cannot answer any more. */
  state: "asked" | "submitted" | "declined" | "away";
  /** When they were asked; null for who submitted without being asked. */
  askedAt: string | null;
  /** Why they declined, for those who ask, and for themselves. */
  declineReason: string | null;
  submittedAt: string | null;
};

/** Someone who may be asked. */
export type ColleagueView = { id: string; name: string; role: Role; conflict: ColleagueConflict | null };
