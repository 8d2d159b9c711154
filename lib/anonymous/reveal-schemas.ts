import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const revealReasonLimit = 500;

export const revealApplicationInput = z.object({
  applicationId: z.uuid(),
  reason: requiredLine("why you need to know who this is", revealReasonLimit),
});

export type RevealApplicationInput = z.input<typeof revealApplicationInput>;

export type RevealApplicationView = { applicationId: string };
