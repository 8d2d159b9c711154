import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, candidates, mailOutbox, settings } from "@/db/schema";
import { moveDrafts } from "@/lib/drafts/move-drafts";
import { recordEvent } from "@/lib/events/record-event";
import { toLocale } from "@/lib/i18n/locales";
import { notifyBoard } from "@/lib/live/notify";
import { queueMail } from "@/lib/mail/queue-mail";
import { writeMail } from "@/lib/messages/write-mail";
import type { AddressOwner } from "./confirm-address";

/** From here on everything goes to the new address, also what waits to leave; the old one is told, once. */
export async function moveToAddress(tx: Tx, owner: AddressOwner): Promise<void> {
  const { candidateId, email, newEmail } = owner;
  await tx.update(candidates).set({ email: newEmail }).where(eq(candidates.id, candidateId));
  const moved = await tx
    .update(applications)
    .set({ email: newEmail, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.candidateId, candidateId), isNull(applications.erasedAt)))
    .returning({ id: applications.id, jobId: applications.jobId });
  const toOld = and(eq(sql`lower(${mailOutbox.toEmail})`, email.toLowerCase()), isNull(mailOutbox.userId));
  await tx
    .update(mailOutbox)
    .set({ toEmail: newEmail })
    .where(and(toOld, eq(mailOutbox.state, "waiting")));
  // What has left and belongs to no application would keep the old address where an erasure does not look.
  await tx
    .delete(mailOutbox)
    .where(and(toOld, isNull(mailOutbox.applicationId), ne(mailOutbox.state, "waiting")));
  await moveDrafts(tx, email, newEmail);
  for (const { id, jobId } of moved) {
    const about = { jobId, applicationId: id, candidateId };
    const told = { data: { fields: ["email"] }, details: { before: { email } } };
    await recordEvent(tx, { type: "contact.corrected", actor: "candidate", ...about, ...told });
    await notifyBoard(tx, jobId, id);
  }
  await tellOldAddress(tx, owner, moved[0]?.id);
}

async function tellOldAddress(
  tx: Tx,
  { email, locale }: AddressOwner,
  applicationId?: string,
): Promise<void> {
  const [row] = await tx.select({ organisation: settings.organisationName }).from(settings);
  const values = { organisation: row?.organisation ?? "" };
  await queueMail(tx, {
    ...(await writeMail(tx, "address_changed", toLocale(locale), values)),
    to: email,
    applicationId,
  });
}
