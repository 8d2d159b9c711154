import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { messages } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { toLocale } from "@/lib/i18n/locales";
import { notifyBoard } from "@/lib/live/notify";
import { hasLink } from "@/lib/mail/mail-parts";
import { queueMail } from "@/lib/mail/queue-mail";
import { parseInput } from "@/lib/parse-input";
import { type WriteMessageInput, writeMessageInput } from "./message-schemas";
import { withName } from "./name-place";
import { readableBody } from "./readable-body";

/**
 * Writes to a candidate, now or later: by mail, and on their own page. What they had answered is answered by it.
 * @throws AppError `not_found`, `forbidden`, `invalid`
 */
export async function writeMessage(
  viewer: Viewer,
  input: WriteMessageInput,
): Promise<{ messageId: string; visibleAt: string }> {
  assertCan(viewer, "application.message");
  const { applicationId, messageId, sendAt, ...written } = parseInput(writeMessageInput, input);
  const visibleAt = sendAt ? new Date(sendAt) : now();
  if (sendAt && visibleAt <= now()) throw isPast();
  return db.transaction(async (tx) => {
    const { application } = await getApplication(tx, viewer, applicationId);
    const { subject, text } = withName(written, application.fullName);
    const [kept] = await tx
      .insert(messages)
      .values({
        id: messageId,
        applicationId,
        author: "staff",
        userId: viewer.id,
        subject,
        body: readableBody(text),
        visibleAt,
        createdAt: now(),
      })
      .onConflictDoNothing({ target: messages.id })
      .returning({ id: messages.id });
    const view = { messageId, visibleAt: visibleAt.toISOString() };
    if (!kept) return view;
    const mailId = await queueMessageMail(tx, application, { messageId, subject, text, sendAt: visibleAt });
    await tx.update(messages).set({ mailId }).where(eq(messages.id, messageId));
    await settleAnswersOf(tx, applicationId);
    await recordEvent(tx, {
      type: "message.written",
      actor: viewer,
      jobId: application.jobId,
      applicationId,
      data: { messageId, leavesAt: sendAt ? view.visibleAt : null },
    });
    await notifyBoard(tx, application.jobId, applicationId);
    return view;
  });
}

/** What waits for an answer has one; returns how many did. */
export async function settleAnswersOf(tx: Tx, applicationId: string): Promise<number> {
  const settled = await tx
    .update(messages)
    .set({ settledAt: now() })
    .where(
      and(
        eq(messages.applicationId, applicationId),
        eq(messages.author, "candidate"),
        isNull(messages.settledAt),
      ),
    )
    .returning({ id: messages.id });
  return settled.length;
}

function isPast(): AppError {
  const message = "This time has passed. Choose a later one, or send it now.";
  return new AppError("invalid", message, { fieldErrors: { sendAt: [message] } });
}

type Application = Awaited<ReturnType<typeof getApplication>>["application"];
type Letter = { messageId: string; subject: string; text: string; sendAt: Date };

async function queueMessageMail(tx: Tx, application: Application, letter: Letter): Promise<string | null> {
  const { messageId, subject, text, sendAt } = letter;
  const { id: applicationId, candidateId, email, fullName } = application;
  const locale = toLocale(application.locale);
  return queueMail(tx, {
    kind: "message",
    locale,
    to: email,
    toName: fullName,
    subject,
    text,
    link: hasLink(text) ? await issueCandidateLink(tx, candidateId, locale) : undefined,
    applicationId,
    sendAfter: sendAt,
    idempotencyKey: `message:${messageId}`,
  });
}
