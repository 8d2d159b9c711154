import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, jobs } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/ids";
import { isDraftToken } from "./draft-token";
import type { DraftView } from "./schemas";

export type FoundDraft = Omit<DraftView, "resume"> & { uploadId: string | null };

/** The draft a link opens, or null: an expired, an erased and a made-up link are all the same. */
export async function findDraft(slug: string, token: string): Promise<FoundDraft | null> {
  if (!isDraftToken(token)) return null;
  const [draft] = await db
    .select({
      email: drafts.email,
      fields: drafts.fields,
      uploadId: drafts.uploadId,
      savedAt: drafts.savedAt,
      expiresAt: drafts.expiresAt,
    })
    .from(drafts)
    .innerJoin(jobs, eq(jobs.id, drafts.jobId))
    .where(and(eq(drafts.tokenHash, hashToken(token)), eq(jobs.slug, slug), gt(drafts.expiresAt, now())));
  if (!draft) return null;
  return { ...draft, savedAt: draft.savedAt.toISOString(), expiresAt: draft.expiresAt.toISOString() };
}
