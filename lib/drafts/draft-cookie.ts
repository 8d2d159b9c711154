import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { cookieOptions, ownCookieName } from "@/lib/cookies";
import { draftDays } from "./draft-fields";
import { isDraftToken } from "./draft-token";

/** One cookie a job: who applies for two has two drafts open. */
const cookieName = (slug: string) =>
  ownCookieName(`assay.draft.${createHash("sha256").update(slug).digest("hex").slice(0, 12)}`);

/** What this browser brought for a job, whatever it is worth. */
export async function findDraftCookie(slug: string): Promise<string | undefined> {
  return (await cookies()).get(cookieName(slug))?.value || undefined;
}

/** Keeps the link without looking what it opens: a scanner that follows it changes nothing. */
export async function keepDraftToken(slug: string, token: string): Promise<void> {
  const kept = isDraftToken(token) ? token : "none";
  (await cookies()).set(cookieName(slug), kept, { ...cookieOptions(), maxAge: draftDays * 24 * 3600 });
}

export async function forgetDraftToken(slug: string): Promise<void> {
  const name = cookieName(slug);
  const kept = await cookies();
  if (kept.has(name)) kept.set(name, "", { ...cookieOptions(), maxAge: 0 });
}
