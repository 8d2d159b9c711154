import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const revealApplicationInput = z.object({
  applicationId: z.uuid(),
  reason: requiredLine("why you need to know who this is", 500),
});

export type RevealApplicationInput = z.input<typeof revealApplicationInput>;

export type RevealApplicationView = { applicationId: string };
