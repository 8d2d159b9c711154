import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { cookies } from "next/headers";
import { cache } from "react";
import { db } from "@/db/client";
import { candidateLinks } from "@/db/schema";
import { now } from "@/lib/clock";
import { cookieOptions, ownCookieName } from "@/lib/cookies";
import { hashToken } from "@/lib/ids";

/** A candidate with an open page. Known by a link alone: there is no password. */
export type Candidate = { candidateId: string };

/** As long as a browser may stay away; the link's own end counts as well, on every request. */
const maxAge = 14 * 24 * 3600;

export const candidateCookieName = () => ownCookieName("assay.candidate");

/** Whose page this browser has open, or null: no link, an expired, revoked or made-up one are all the same. */
export const findCandidate = cache(async (): Promise<Candidate | null> => {
  const token = (await cookies()).get(candidateCookieName())?.value;
  return token ? candidateOfToken(token) : null;
});

/** True when the browser brought a link at all, whatever it is worth. */
export async function hasCandidateCookie(): Promise<boolean> {
  return (await cookies()).has(candidateCookieName());
}

export async function candidateOfToken(token: string): Promise<Candidate | null> {
  if (!isToken(token)) return null;
  const [link] = await db
    .select({ candidateId: candidateLinks.candidateId })
    .from(candidateLinks)
    .where(
      and(
        eq(candidateLinks.tokenHash, hashToken(token)),
        gt(candidateLinks.expiresAt, now()),
        isNull(candidateLinks.revokedAt),
      ),
    );
  return link ?? null;
}

/** Keeps the link in this browser without looking what it opens: a scanner that follows it changes nothing. */
export async function keepCandidateToken(token: string): Promise<void> {
  const kept = isToken(token) ? token : "none";
  (await cookies()).set(candidateCookieName(), kept, { ...cookieOptions(), maxAge });
}

export async function forgetCandidateToken(): Promise<void> {
  (await cookies()).set(candidateCookieName(), "", { ...cookieOptions(), maxAge: 0 });
}

function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
