import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { candidates, settings } from "@/db/schema";
import { withPatience } from "@/lib/abuse/with-patience";
import type { Visitor } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { queueMail } from "@/lib/mail/queue-mail";
import { writeMail } from "@/lib/messages/write-mail";
import { parseInput } from "@/lib/parse-input";
import { perNetwork } from "@/lib/per-network";
import { rateLimit } from "@/lib/rate-limit";
import { issueCandidateLink } from "./issue-candidate-link";
import { candidateLinkDays, type RequestCandidateLinkInput, requestCandidateLinkInput } from "./schemas";

const hour = 3600;
const perAddress = perNetwork("link-address", 300, hour, "");
const perMailbox = rateLimit("link-mailbox", 5, hour, "");

/** Longer than the work takes, so that the time to the answer does not tell whether there was any. */
const answerMs = 250;

function schemaIn(locale: Locale) {
  const { application, apply } = messagesOf(locale);
  return requestCandidateLinkInput({ email: application.email, errors: apply.errors });
}

/** Mails a link to whoever applied with this address; answers the same for one that nobody applied with. */
export async function requestCandidateLink(
  visitor: Visitor,
  input: RequestCandidateLinkInput,
): Promise<{ email: string }> {
  const { locale = defaultLocale } = input;
  const { email } = parseInput(schemaIn(locale), input);
  await withPatience(perAddress.take(visitor.ip), locale);
  await withPatience(perMailbox.take(email), locale);
  await Promise.all([mailLink(email, locale), wait(answerMs)]);
  return { email };
}

async function mailLink(email: string, locale: Locale): Promise<void> {
  await db.transaction(async (tx) => {
    const [candidate] = await tx
      .select({ id: candidates.id, email: candidates.email, organisation: settings.organisationName })
      .from(candidates)
      .leftJoin(settings, sql`true`)
      .where(eq(candidates.email, email));
    if (!candidate) return;
    const link = await issueCandidateLink(tx, candidate.id, locale);
    const organisation = candidate.organisation ?? "";
    const mail = await writeMail(tx, "candidate_link", locale, { organisation, days: candidateLinkDays });
    await queueMail(tx, { ...mail, to: candidate.email, link });
    await recordEvent(tx, {
      type: "candidate_link.created",
      actor: "candidate",
      candidateId: candidate.id,
    });
  });
}
