import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { eventDetails, events, mailOutbox, messages } from "@/db/schema";
import { now } from "@/lib/clock";

/** What was said between a person and us: only what reached them, and nothing that waits to leave. */
export async function listOwnWords(applicationIds: string[], email: string) {
  const [conversation, mails, reasons] = await Promise.all([
    listConversation(applicationIds),
    listMails(applicationIds, email),
    listReasons(applicationIds),
  ]);
  return {
    messages: conversation,
    mails: mails.filter(({ applicationId }) => applicationId !== null),
    others: mails
      .filter(({ applicationId }) => applicationId === null)
      .map(({ applicationId: _, ...mail }) => mail),
    reasons,
  };
}

function listConversation(applicationIds: string[]) {
  return db
    .select({
      applicationId: messages.applicationId,
      from: sql<"you" | "us">`case ${messages.author} when 'candidate' then 'you' else 'us' end`,
      at: messages.visibleAt,
      subject: messages.subject,
      text: sql<string>`replace(${messages.body}, '{{link}}', '(link)')`,
    })
    .from(messages)
    .where(
      and(
        inArray(messages.applicationId, applicationIds),
        lte(messages.visibleAt, now()),
        isNull(messages.cancelledAt),
      ),
    )
    .orderBy(asc(messages.visibleAt), asc(messages.id));
}

/** A message's own mail says the same once more. */
function listMails(applicationIds: string[], email: string) {
  const carrying = db.select({ id: messages.mailId }).from(messages).where(isNotNull(messages.mailId));
  return db
    .select({
      applicationId: mailOutbox.applicationId,
      sentAt: mailOutbox.sentAt,
      subject: mailOutbox.subject,
      text: sql<string>`replace(${mailOutbox.text}, '{{link}}', '(link)')`,
    })
    .from(mailOutbox)
    .where(
      and(
        eq(mailOutbox.state, "sent"),
        isNull(mailOutbox.userId),
        or(
          inArray(mailOutbox.applicationId, applicationIds),
          eq(sql`lower(${mailOutbox.toEmail})`, email.toLowerCase()),
        ),
        notInArray(mailOutbox.id, carrying),
      ),
    )
    .orderBy(asc(mailOutbox.sentAt), asc(mailOutbox.id));
}

function listReasons(applicationIds: string[]) {
  return db
    .select({ applicationId: events.applicationId, reason: sql<string>`${eventDetails.data}->>'reason'` })
    .from(events)
    .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .where(
      and(
        inArray(events.applicationId, applicationIds),
        eq(events.type, "application.withdrawn"),
        eq(events.actorKind, "candidate"),
      ),
    )
    .orderBy(asc(events.at));
}
