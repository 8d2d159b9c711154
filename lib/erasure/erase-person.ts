import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, candidates, erasures, settings } from "@/db/schema";
import { now } from "@/lib/clock";
import { toLocale } from "@/lib/i18n/locales";
import { queueMail } from "@/lib/mail/queue-mail";
import { erasedMail } from "@/lib/messages/own-mails";
import { eraseApplications } from "./erase-applications";
import { eraseCandidate } from "./erase-candidate";
import { finishErasure } from "./finish-erasure";
import { goodbyeKey } from "./goodbye-key";
import { hasLegalHold } from "./has-legal-hold";

/**
 * Does what a candidate confirmed, in two steps: the tables in one transaction, then the files, whose names stand
 * in the erasure until each is gone. Killed anywhere, it goes on from there; done again, it does nothing. A legal
 * hold defers it: the round that comes each minute finds it when the hold is lifted.
 */
export async function erasePerson({ erasureId }: { erasureId: string }): Promise<void> {
  await db.transaction((tx) => emptyTables(tx, erasureId));
  await finishErasure(erasureId);
}

async function emptyTables(tx: Tx, erasureId: string): Promise<void> {
  const [erasure] = await tx
    .select()
    .from(erasures)
    .where(and(eq(erasures.id, erasureId), isNull(erasures.erasedAt)))
    .for("update");
  if (!erasure) return;
  const { candidateId, why } = erasure;
  const [candidate] = await tx.select().from(candidates).where(eq(candidates.id, candidateId)).for("update");
  if (!candidate || (await hasLegalHold(tx, candidateId))) return;
  const rows = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.candidateId, candidateId), isNull(applications.erasedAt)))
    .for("update");
  const emails = [...new Set([candidate.email, ...rows.map(({ email }) => email)])];
  const files = [
    ...(await eraseApplications(tx, rows, { why, keepsRatings: false })),
    ...(await eraseCandidate(tx, { candidateId, emails, why })),
  ];
  await tx
    .update(erasures)
    .set({ erasedAt: now(), files: [...new Set(files)] })
    .where(eq(erasures.id, erasureId));
  if (why === "request") await sayGoodbye(tx, erasureId, candidate.email, erasure.locale);
}

/** Its row is the last that bears the address, and goes when it has left, or within the hour. */
async function sayGoodbye(tx: Tx, erasureId: string, to: string, locale: string): Promise<void> {
  const [row] = await tx.select({ organisation: settings.organisationName }).from(settings);
  await queueMail(tx, {
    ...(await erasedMail(tx, toLocale(locale), { organisation: row?.organisation ?? "" })),
    to,
    idempotencyKey: goodbyeKey(erasureId),
  });
}
