import "server-only";
import { addHours } from "date-fns";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { candidateConfirmations, candidates, settings } from "@/db/schema";
import { withPatience } from "@/lib/abuse/with-patience";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { now } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { hashToken, newToken } from "@/lib/ids";
import { queueMail } from "@/lib/mail/queue-mail";
import { erasureAskedMail } from "@/lib/messages/own-mails";
import { absoluteUrl } from "@/lib/origin";
import { rateLimit } from "@/lib/rate-limit";
import { confirmationHours } from "./confirmation-schemas";

const perCandidate = rateLimit("erasure-asked", 5, 3600, "");

/**
 * Mails the way to confirm: whoever found the page open on a shared machine can erase nothing.
 * @throws AppError `limit`, `not_found`
 */
export async function requestErasure({ candidateId }: Candidate, locale: Locale): Promise<void> {
  await withPatience(perCandidate.take(candidateId), locale);
  const token = newToken();
  await db.transaction(async (tx) => {
    const [candidate] = await tx
      .select({ email: candidates.email })
      .from(candidates)
      .where(eq(candidates.id, candidateId))
      .for("key share");
    if (!candidate) throw notFound();
    await tx.insert(candidateConfirmations).values({
      candidateId,
      tokenHash: hashToken(token),
      locale,
      expiresAt: addHours(now(), confirmationHours),
      createdAt: now(),
    });
    const [row] = await tx.select({ organisation: settings.organisationName }).from(settings);
    const words = { organisation: row?.organisation ?? "", hours: confirmationHours };
    await queueMail(tx, {
      ...(await erasureAskedMail(tx, locale, words)),
      to: candidate.email,
      link: absoluteUrl(localePath(locale, `/application/erase/open?t=${token}`)),
    });
    await recordEvent(tx, { type: "erasure.asked", actor: "candidate", candidateId });
  });
}
