import { z } from "zod";

export const snoozeApplicationInput = z.object({
  applicationId: z.uuid(),
  /** Null takes it back. */
  until: z.iso.datetime("Choose a day.").nullable(),
});

export type SnoozeApplicationInput = z.input<typeof snoozeApplicationInput>;

export type SnoozeApplicationView = { applicationId: string; snoozedUntil: string | null };
