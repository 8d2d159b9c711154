import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, shareLinks } from "@/db/schema";
import { assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { absoluteUrl } from "@/lib/origin";
import type { ShareLinkView } from "./schemas";

/** A job's share links by name, those in use first. @throws AppError `forbidden` */
export async function listShareLinks(viewer: Viewer, jobId: string): Promise<ShareLinkView[]> {
  assertCan(viewer, "job.edit");
  const rows = await db
    .select({
      id: shareLinks.id,
      key: shareLinks.key,
      name: shareLinks.name,
      retiredAt: shareLinks.retiredAt,
      slug: jobs.slug,
    })
    .from(shareLinks)
    .innerJoin(jobs, eq(jobs.id, shareLinks.jobId))
    .where(and(eq(shareLinks.jobId, jobId), jobVisibleTo(viewer)))
    .orderBy(asc(isNotNull(shareLinks.retiredAt)), asc(shareLinks.name), asc(shareLinks.id));
  return rows.map(({ id, key, name, retiredAt, slug }) => ({
    id,
    name,
    url: absoluteUrl(`/jobs/${slug}?source=${key}`),
    isRetired: retiredAt !== null,
  }));
}
