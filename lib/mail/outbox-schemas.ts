import { z } from "zod";

export const mailStates = ["waiting", "sent", "failed", "no_smtp", "demo_address", "cancelled"] as const;

export type MailState = (typeof mailStates)[number];

export const mailStateNames: Record<MailState, string> = {
  waiting: "Waiting",
  sent: "Sent",
  failed: "Failed",
  no_smtp: "Not sent: no SMTP",
  demo_address: "Not sent: demo address",
  cancelled: "Cancelled",
};

export const outboxInput = z.object({
  state: z.enum(mailStates).optional(),
  /** Where the page before ended. */
  before: z.string().max(200).optional(),
});

export const mailInput = z.object({ mailId: z.uuid() });

export type OutboxInput = z.output<typeof outboxInput>;
export type MailInput = z.output<typeof mailInput>;

export type MailRow = {
  id: string;
  kind: string;
  toEmail: string;
  toName: string | null;
  subject: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  sendAfter: string;
  sentAt: string | null;
  createdAt: string;
};

export type OutboxView = {
  mails: MailRow[];
  count: number;
  isMore: boolean;
  /** How many there are of what waits and of what failed, up to one more than is counted. */
  open: Partial<Record<MailState, number>>;
  next: string | null;
};

export type MailView = MailRow & {
  /** The text as it was or will be sent, the link in it masked unless it is the demo's. */
  text: string;
  /** There only where it is shown. */
  link: string | null;
  applicationId: string | null;
  canRetry: boolean;
};

/** "Exactly up to 10,000, over 10,000 beyond." */
export const outboxCountLimit = 10_000;
