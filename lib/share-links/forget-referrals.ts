import "server-only";
import { inArray, lte, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { mailOutbox, referrals } from "@/db/schema";
import { now } from "@/lib/clock";
import { forgetQueued } from "@/lib/erasure/forget-queued";

export const invitationKey = (referralId: string) => `referral ${referralId}`;

/** The worker's hourly round: whoever was suggested and did not apply is forgotten, and so is the mail to them. */
export async function eraseExpiredReferrals(): Promise<void> {
  await db.transaction((tx) => forget(tx, lte(referrals.expiresAt, now())));
}

/** What colleagues said of who had everything about them erased. */
export async function forgetReferralsOf(tx: Tx, emails: string[]): Promise<void> {
  if (emails.length > 0) await forget(tx, inArray(referrals.email, emails));
}

async function forget(tx: Tx, which: ReturnType<typeof inArray>): Promise<void> {
  const gone = await tx.delete(referrals).where(which).returning({ id: referrals.id });
  await forgetInvitations(
    tx,
    gone.map(({ id }) => id),
  );
}

/** The mails that invited, sent or not. */
export async function forgetInvitations(tx: Tx, referralIds: string[]): Promise<void> {
  if (referralIds.length === 0) return;
  const invited = inArray(mailOutbox.idempotencyKey, referralIds.map(invitationKey));
  const ids = tx
    .select({ id: sql`${mailOutbox.id}` })
    .from(mailOutbox)
    .where(invited);
  await forgetQueued(tx, "send-mail", "mailId", ids);
  await tx.delete(mailOutbox).where(invited);
}
