import { addDays } from "date-fns";
import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import type { MailState } from "@/lib/mail/outbox-schemas";
import { requiredLine, longText as staffText } from "@/lib/staff-text";
import { longText } from "@/lib/text-schemas";
import { checkPlaces } from "./check-places";

/** As far ahead a message may be planned. */
const mostDaysAhead = 60;

export const writeMessageInput = z.object({
  applicationId: z.uuid(),
  /** Made by who writes: the same message sent twice is one message. */
  messageId: z.uuid(),
  subject: requiredLine("a subject", 200).superRefine((text, context) => checkPlaces(text, [], context)),
  text: staffText(10_000)
    .refine((text) => text.trim() !== "", "Write something first.")
    .superRefine((text, context) => checkPlaces(text, ["link"], context)),
  /** Not before then; nothing is now. */
  sendAt: z.iso
    .datetime("Choose a day and a time.")
    .optional()
    .refine(
      (at) => !at || new Date(at) < addDays(new Date(), mostDaysAhead),
      `Choose a time within ${mostDaysAhead} days.`,
    ),
});

export const cancelMessageInput = z.object({ applicationId: z.uuid(), messageId: z.uuid() });

export const settleAnswersInput = z.object({ applicationId: z.uuid(), isSettled: z.literal(true) });

const answerLimit = 5_000;

export function answerInput({ conversation, apply }: Pick<Messages, "conversation" | "apply">) {
  return z.object({
    applicationId: z.uuid(),
    answerId: z.uuid(),
    body: longText({ label: conversation.answer, limit: answerLimit, messages: apply.errors }).refine(
      (body) => body !== "",
      conversation.empty,
    ),
  });
}

/** In whose language a refusal speaks; the rule knows the rest. */
export const answerEnvelope = z.looseObject({
  applicationId: z.string().max(100).default(""),
  locale: z.enum(locales).catch("en"),
});

export type WriteMessageInput = z.input<typeof writeMessageInput>;
export type CancelMessageInput = z.input<typeof cancelMessageInput>;
export type SettleAnswersInput = z.input<typeof settleAnswersInput>;
export type AnswerInput = z.input<typeof answerEnvelope>;

/** One message as colleagues see it. */
export type MessageView = {
  id: string;
  /** Null is the candidate. */
  userName: string | null;
  subject: string | null;
  body: string;
  /** When it was written. */
  at: string;
  /** From when the candidate may read it. */
  visibleAt: string;
  isCancelled: boolean;
  /** Whether a colleague owes an answer to it. */
  isOwed: boolean;
  mail: { id: string; state: MailState } | null;
};

/** The same as its candidate sees it. */
export type OwnMessageView = {
  id: string;
  from: "you" | "us";
  userName: string | null;
  subject: string | null;
  body: string;
  at: string;
};

/** What a colleague may begin with, filled in. */
export type MessageDraft = { id: string; name: string; subject: string; text: string };
