import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  candidateConfirmations,
  candidateLinks,
  candidates,
  eventDetails,
  events,
  legalHolds,
  mailOutbox,
} from "@/db/schema";
import { now } from "@/lib/clock";
import { eraseAllDraftsOf } from "@/lib/drafts/erase-drafts";
import { eraseImportRowsOf } from "@/lib/imports/erase-import-rows";
import { forgetLimitsOf } from "@/lib/rate-limit";
import { forgetReferralsOf } from "@/lib/share-links/forget-referrals";
import { type ErasureWhy, erasedAddress, erasedNames } from "./erased-words";
import { forgetQueued } from "./forget-queued";
import { leavePerson } from "./leave-person";

type Person = { candidateId: string; emails: string[]; why: ErasureWhy };

/**
 * What is the person's beside their applications: links, drafts, mails to their address, and the name on their
 * own row. Returns the hashes of the files their drafts held.
 */
export async function eraseCandidate(tx: Tx, { candidateId, emails, why }: Person): Promise<string[]> {
  await tx.delete(candidateLinks).where(eq(candidateLinks.candidateId, candidateId));
  await tx.delete(candidateConfirmations).where(eq(candidateConfirmations.candidateId, candidateId));
  await tx.delete(legalHolds).where(eq(legalHolds.candidateId, candidateId));
  const toThem = and(
    inArray(
      sql`lower(${mailOutbox.toEmail})`,
      emails.map((email) => email.toLowerCase()),
    ),
    isNull(mailOutbox.userId),
  );
  await forgetQueued(
    tx,
    "send-mail",
    "mailId",
    tx.select({ id: mailOutbox.id }).from(mailOutbox).where(toThem),
  );
  await tx.delete(mailOutbox).where(toThem);
  const ofThem = tx.select({ id: events.id }).from(events).where(eq(events.candidateId, candidateId));
  await tx.delete(eventDetails).where(inArray(eventDetails.eventId, ofThem));
  const files = await eraseAllDraftsOf(tx, emails);
  await leavePerson(tx, candidateId, why);
  await forgetReferralsOf(tx, emails);
  await tx
    .update(candidates)
    .set({
      name: erasedNames[why],
      email: erasedAddress(candidateId),
      keptOnConsentAt: null,
      erasedAt: now(),
    })
    .where(and(eq(candidates.id, candidateId), isNull(candidates.erasedAt)));
  await eraseImportRowsOf(tx, emails);
  for (const email of emails) await forgetLimitsOf(tx, email);
  return files;
}
