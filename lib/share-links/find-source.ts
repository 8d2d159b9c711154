import "server-only";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { referrals, shareLinks } from "@/db/schema";
import { now } from "@/lib/clock";
import { sourceIn } from "./source-param";

export type FoundReferral = { id: string; referredByUserId: string; why: string };

/** `source` is left out where nothing says more than that they came by themselves. */
export type FoundSource = { source?: string; referral: FoundReferral | null };

/**
 * Where somebody who applies comes from: a colleague who referred them comes first, by their mailbox or the address
 * of the invitation; then the share link that led them here. What an address makes up says nothing.
 */
export async function findSource(
  jobId: string,
  { key: given, email }: { key: unknown; email: string },
): Promise<FoundSource> {
  const key = sourceIn(given);
  const isTheirs = or(eq(referrals.email, email), key ? eq(referrals.key, key) : undefined);
  const [referral] = await db
    .select({ id: referrals.id, referredByUserId: referrals.referredByUserId, why: referrals.why })
    .from(referrals)
    .where(and(eq(referrals.jobId, jobId), isTheirs, gt(referrals.expiresAt, now())))
    .orderBy(sql`${referrals.createdAt}`)
    .limit(1);
  if (referral) return { source: "referral", referral };
  if (!key) return { referral: null };
  const [link] = await db
    .select({ name: shareLinks.name })
    .from(shareLinks)
    .where(and(eq(shareLinks.jobId, jobId), eq(shareLinks.key, key), isNull(shareLinks.retiredAt)));
  return { source: link?.name, referral: null };
}
