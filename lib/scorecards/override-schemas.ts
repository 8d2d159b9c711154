import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const overrideReasonLimit = 1_000;

export const overrideBlindnessInput = z.object({
  applicationId: z.uuid(),
  reason: requiredLine("why you read it before giving yours", overrideReasonLimit),
});

export type OverrideBlindnessInput = z.input<typeof overrideBlindnessInput>;

/** Somebody read others' feedback before giving their own: everyone on the panel may know that at any time. */
export type OverrideView = {
  userId: string;
  name: string;
  at: string;
  /** Gone once the candidate is erased. */
  reason: string | null;
};
