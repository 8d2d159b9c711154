import "server-only";
import type { Tx } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { now } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { newId, newToken } from "@/lib/ids";
import { appOrigin } from "@/lib/origin";
import { enqueue } from "@/lib/queue/queue";
import { isDemoAddress } from "./is-demo-address";

export type NewMail = {
  kind: string;
  to: string;
  toName?: string;
  subject: string;
  locale?: Locale;
  /** Plain paragraphs; `{{link}}` alone in one stands for `link`. */
  text: string;
  link?: string;
  applicationId?: string;
  userId?: string;
  sendAfter?: Date;
  /** A second mail with the same key is not written. */
  idempotencyKey?: string;
};

/** Writes a mail and queues it in the transaction that causes it; returns its id, null for a repeat. */
export async function queueMail(tx: Tx, mail: NewMail): Promise<string | null> {
  const isDemo = isDemoAddress(mail.to);
  const [row] = await tx
    .insert(mailOutbox)
    .values({
      id: newId(),
      kind: mail.kind,
      toEmail: mail.to,
      toName: mail.toName,
      subject: mail.subject,
      locale: mail.locale,
      text: mail.text,
      link: mail.link,
      applicationId: mail.applicationId,
      userId: mail.userId,
      idempotencyKey: mail.idempotencyKey,
      messageId: `<${newToken()}@${new URL(appOrigin()).hostname}>`,
      state: isDemo ? "demo_address" : "waiting",
      sendAfter: mail.sendAfter ?? now(),
      createdAt: now(),
    })
    .onConflictDoNothing({ target: mailOutbox.idempotencyKey })
    .returning({ id: mailOutbox.id });
  if (!row) return null;
  if (!isDemo) await enqueue(tx, "send-mail", { mailId: row.id }, { startAfter: mail.sendAfter });
  return row.id;
}
