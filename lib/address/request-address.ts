import "server-only";
import { addHours } from "date-fns";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { candidateConfirmations, candidates, settings } from "@/db/schema";
import { withPatience } from "@/lib/abuse/with-patience";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { now } from "@/lib/clock";
import { confirmationHours } from "@/lib/erasure/confirmation-schemas";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { hashToken, newToken } from "@/lib/ids";
import { queueMail } from "@/lib/mail/queue-mail";
import { writeMail } from "@/lib/messages/write-mail";
import { absoluteUrl } from "@/lib/origin";
import { parseInput } from "@/lib/parse-input";
import { rateLimit } from "@/lib/rate-limit";
import { addressInput } from "./schemas";

const perCandidate = rateLimit("address-asked", 5, 3600, "");
/** Nobody is to be flooded through us. */
const perMailbox = rateLimit("address-mailbox", 5, 3600, "");

/**
 * Asks both mailboxes whether the new one is theirs: an open page alone takes nobody's over, and a slip of the
 * keys locks nobody out. @throws AppError `invalid`, `limit`, `not_found`
 */
export async function requestAddress(candidate: Candidate, input: unknown, locale: Locale): Promise<void> {
  const { email } = parseInput(addressInput(messagesOf(locale)), input);
  await withPatience(perCandidate.take(candidate.candidateId), locale);
  await withPatience(perMailbox.take(email), locale);
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ email: candidates.email, isSame: eq(candidates.email, email) })
      .from(candidates)
      .where(eq(candidates.id, candidate.candidateId))
      .for("key share");
    if (!person) throw notFound();
    if (person.isSame) throw isSameAddress(locale);
    await askMailbox(tx, candidate, { newEmail: email, sentTo: person.email, locale });
    await askMailbox(tx, candidate, { newEmail: email, sentTo: email, locale });
    await recordEvent(tx, { type: "contact.address_asked", actor: "candidate", ...candidate });
  });
}

type Asked = { newEmail: string; sentTo: string; locale: Locale };

async function askMailbox(tx: Tx, { candidateId }: Candidate, asked: Asked): Promise<void> {
  const token = newToken();
  const { sentTo, locale } = asked;
  const expiresAt = addHours(now(), confirmationHours);
  await tx
    .insert(candidateConfirmations)
    .values({ ...asked, candidateId, tokenHash: hashToken(token), expiresAt, createdAt: now() });
  const [row] = await tx.select({ organisation: settings.organisationName }).from(settings);
  const values = { organisation: row?.organisation ?? "", hours: confirmationHours };
  await queueMail(tx, {
    ...(await writeMail(tx, "address_asked", locale, values)),
    to: sentTo,
    link: absoluteUrl(localePath(locale, `/application/address/open?t=${token}`)),
  });
}

function isSameAddress(locale: Locale): AppError {
  const sentence = messagesOf(locale).own.address.same;
  return new AppError("invalid", sentence, { fieldErrors: { email: [sentence] } });
}
