import { z } from "zod";
import { checkPlaces } from "@/lib/messages/check-places";
import { longText, requiredLine } from "@/lib/staff-text";
import type { ApplicationStatus } from "./schemas";

const mailInput = z.object({
  subject: requiredLine("a subject", 200).superRefine((text, context) => checkPlaces(text, [], context)),
  text: longText(10_000)
    .refine((text) => text.trim() !== "", "Write the mail, or send none.")
    .superRefine((text, context) => checkPlaces(text, ["link"], context)),
});

export const rejectApplicationInput = z.object({
  applicationId: z.uuid(),
  reasonId: z.uuid("Choose a reason."),
  /** The stage the person saw when they decided: one who was moved on meanwhile is not rejected. */
  fromStageId: z.uuid(),
  mail: mailInput.optional(),
});

export type RejectApplicationInput = z.input<typeof rejectApplicationInput>;

export const reopenApplicationInput = z.object({ applicationId: z.uuid() });

export type ReopenApplicationInput = z.input<typeof reopenApplicationInput>;

export const undoReopeningInput = z.object({ applicationId: z.uuid(), reopeningId: z.uuid() });

export type UndoReopeningInput = z.output<typeof undoReopeningInput>;

export type UndoReopeningView = { applicationId: string; status: ApplicationStatus };

export type RejectApplicationView = {
  applicationId: string;
  status: ApplicationStatus;
  stageId: string;
  reason: string;
  endedAt: string;
  /** When the mail leaves; null when there is none. */
  mailLeavesAt: string | null;
};

export type ReopenApplicationView = {
  applicationId: string;
  status: ApplicationStatus;
  stageId: string;
  /** What became of the rejection's mail. */
  mail: "none" | "cancelled" | "already_sent";
  /** What takes it back. */
  reopeningId: string;
};

export type RejectionReasonView = { id: string; name: string; kind: "we_rejected" | "they_withdrew" };
