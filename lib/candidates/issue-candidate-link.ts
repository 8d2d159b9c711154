import "server-only";
import { addDays } from "date-fns";
import type { Tx } from "@/db/client";
import { candidateLinks } from "@/db/schema";
import { now } from "@/lib/clock";
import { defaultLocale, type Locale, localePath } from "@/lib/i18n/locales";
import { hashToken, newToken } from "@/lib/ids";
import { absoluteUrl } from "@/lib/origin";
import { candidateLinkDays } from "./schemas";

/** A new link to the candidate's own page. Earlier ones keep working: each stands in a mail of its own. */
export async function issueCandidateLink(
  tx: Tx,
  candidateId: string,
  locale: Locale = defaultLocale,
): Promise<string> {
  const token = newToken();
  await keepCandidateLink(tx, candidateId, token);
  return candidateLink(token, locale);
}

/** The two halves of it, for who has more to write that need not wait. */
export function candidateLink(token: string, locale: Locale): string {
  return absoluteUrl(localePath(locale, `/application/open?t=${token}`));
}

export async function keepCandidateLink(tx: Tx, candidateId: string, token: string): Promise<void> {
  await tx.insert(candidateLinks).values({
    candidateId,
    tokenHash: hashToken(token),
    expiresAt: addDays(now(), candidateLinkDays),
    createdAt: now(),
  });
}
