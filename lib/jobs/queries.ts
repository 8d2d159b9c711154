import "server-only";
import { and, eq } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import type { JobView } from "./job-views";

/** One job as far as this person may see it; read once per request, however many parts of a page ask. */
export const findJob = cache(async (viewer: Viewer, slug: string): Promise<JobView | null> => {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null;
  const [job] = await db
    .select({
      id: jobs.id,
      slug: jobs.slug,
      title: jobs.title,
      team: jobs.team,
      status: jobs.status,
      confidential: jobs.confidential,
    })
    .from(jobs)
    .where(and(eq(jobs.slug, slug), jobVisibleTo(viewer)));
  return job ?? null;
});

/** @throws AppError `not_found` */
export async function getJob(viewer: Viewer, slug: string): Promise<JobView> {
  const job = await findJob(viewer, slug);
  if (!job) throw notFound();
  return job;
}
