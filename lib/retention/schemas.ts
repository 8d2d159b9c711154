import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const retentionModes = ["off", "erase", "anonymise"] as const;
export type RetentionMode = (typeof retentionModes)[number];

/** After a change of what is erased or when, nothing is for so long: time to read the list. */
export const settleHours = 24;

export const updateRetentionInput = z.object({ mode: z.enum(retentionModes, "Choose what happens.") });

export const jobRetentionInput = z.object({
  jobId: z.uuid("Choose a job."),
  /** Nothing is as long as all others. */
  months: z
    .string()
    .trim()
    .default("")
    .transform((typed, context) => {
      if (typed === "") return null;
      const months = Number(typed);
      if (Number.isInteger(months) && months >= 1 && months <= 120) return months;
      context.addIssue({ code: "custom", message: "Enter whole months from 1 to 120, or leave it empty." });
      return z.NEVER;
    }),
});

export const setHoldInput = z.object({
  applicationId: z.uuid(),
  reason: requiredLine("a reason", 500),
});

export const liftHoldInput = z.object({ applicationId: z.uuid() });

/** One who is due, or soon will be. */
export type DueView = {
  applicationId: string;
  name: string;
  jobTitle: string;
  status: "rejected" | "withdrawn";
  endedAt: string;
  dueAt: string;
  /** What keeps them all the same; null for who is erased on the day. */
  keptBy: "consent" | "legal_hold" | null;
};

export type RetentionView = {
  mode: RetentionMode;
  months: number;
  jobs: { id: string; title: string; months: number | null }[];
  /** Of those below, how many are due now and kept by nothing. */
  dueNow: number;
  due: DueView[];
  nextCursor: string | null;
};

export type HoldView = {
  name: string;
  jobTitle: string;
  hold: { reason: string; setBy: string; setAt: string } | null;
  /** The person asked to be erased, and waits for the hold to end. */
  isErasureAsked: boolean;
  isErased: boolean;
};
