import "server-only";
import { and, desc, eq, isNull, lte } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { messages } from "@/db/schema";
import { withPatience } from "@/lib/abuse/with-patience";
import { getOwnApplication } from "@/lib/applications/get-own-application";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { messagesOf } from "@/lib/i18n/messages-of";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { rateLimit } from "@/lib/rate-limit";
import { type AnswerInput, answerEnvelope, answerInput } from "./message-schemas";

const perCandidate = rateLimit("answers", 20, 3600, "");

/**
 * A candidate answers what we wrote to them; whoever wrote last owes the next word. The same answer sent twice
 * is one answer. @throws AppError `not_found`, `invalid`, `limit`, `conflict` when nobody has written to them
 */
export async function answerMessage(candidate: Candidate, input: AnswerInput): Promise<void> {
  const { locale } = parseInput(answerEnvelope, input);
  const catalogue = messagesOf(locale);
  const { applicationId, answerId, body } = parseInput(answerInput(catalogue), input);
  await withPatience(perCandidate.take(candidate.candidateId), locale);
  await db.transaction(async (tx) => {
    const { application } = await getOwnApplication(tx, candidate, applicationId, locale);
    const last = await lastOfUs(tx, applicationId);
    if (!last) throw new AppError("conflict", catalogue.conversation.nothingToAnswer);
    const [written] = await tx
      .insert(messages)
      .values({
        id: answerId,
        applicationId,
        author: "candidate",
        userId: last.userId,
        body,
        visibleAt: now(),
        createdAt: now(),
      })
      .onConflictDoNothing({ target: messages.id })
      .returning({ id: messages.id });
    if (!written) return;
    await recordEvent(tx, {
      type: "message.answered",
      actor: "candidate",
      jobId: application.jobId,
      applicationId,
      candidateId: candidate.candidateId,
      data: { messageId: answerId },
    });
    await notifyBoard(tx, application.jobId, applicationId);
  });
}

/** The last message that reached them. */
async function lastOfUs(tx: Tx, applicationId: string) {
  const [last] = await tx
    .select({ userId: messages.userId })
    .from(messages)
    .where(
      and(
        eq(messages.applicationId, applicationId),
        eq(messages.author, "staff"),
        isNull(messages.cancelledAt),
        lte(messages.visibleAt, now()),
      ),
    )
    .orderBy(desc(messages.visibleAt), desc(messages.id))
    .limit(1);
  return last;
}
