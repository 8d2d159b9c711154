import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { mailOutbox, settings } from "@/db/schema";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/queue/queue";
import { queues } from "@/lib/queue/queues";
import { deliverMail } from "./deliver-mail";
import { isDemoAddress } from "./is-demo-address";
import { type MailFailure, mailFailure } from "./mail-failure";

type Mail = typeof mailOutbox.$inferSelect;

/**
 * Sends one waiting mail; the worker's part of `queueMail`. Its row stays locked until the server has
 * answered: nobody else sends it meanwhile, and who would cancel it waits and then hears that it left.
 * A worker killed after the server's yes sends it once more, with the same Message-ID.
 * @throws what makes the queue try again later
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const failure = await db.transaction(async (tx) => {
    const mail = await lockWaiting(tx, mailId);
    if (!mail) return null;
    if (mail.sendAfter > now()) return postpone(tx, mail);
    if (isDemoAddress(mail.toEmail)) return mark(tx, mail, { state: "demo_address" });
    if (!env.SMTP_URL) return mark(tx, mail, { state: "no_smtp" });
    return deliver(tx, mail, env.SMTP_URL);
  });
  if (failure) throw new MailNotSent(failure.reason);
}

class MailNotSent extends Error {
  override readonly name = "MailNotSent";
}

async function lockWaiting(tx: Tx, mailId: string): Promise<Mail | undefined> {
  const [mail] = await tx
    .select()
    .from(mailOutbox)
    .where(and(eq(mailOutbox.id, mailId), eq(mailOutbox.state, "waiting")))
    .for("update", { skipLocked: true });
  return mail;
}

async function deliver(tx: Tx, mail: Mail, smtpUrl: string): Promise<MailFailure | null> {
  const attempts = mail.attempts + 1;
  try {
    await deliverMail(smtpUrl, mail, await organisationName(tx));
  } catch (thrown) {
    const failure = mailFailure(thrown);
    const isOver = failure.isFinal || attempts > queues["send-mail"].retryLimit;
    await mark(tx, mail, { state: isOver ? "failed" : "waiting", attempts, lastError: failure.reason });
    return isOver ? null : failure;
  }
  // What was sent needs no door any more: the link opens one.
  return mark(tx, mail, { state: "sent", attempts, sentAt: now(), link: null, lastError: null });
}

async function mark(tx: Tx, mail: Mail, set: Partial<Mail>): Promise<null> {
  await tx
    .update(mailOutbox)
    .set(set)
    .where(and(eq(mailOutbox.id, mail.id), eq(mailOutbox.state, "waiting")));
  return null;
}

/** The queue goes by the database's clock, which may run ahead of ours. */
async function postpone(tx: Tx, mail: Mail): Promise<null> {
  await enqueue(tx, "send-mail", { mailId: mail.id }, { startAfter: mail.sendAfter });
  return null;
}

async function organisationName(tx: Tx): Promise<string> {
  const [row] = await tx.select({ name: settings.organisationName }).from(settings);
  return row?.name ?? "Assay";
}
