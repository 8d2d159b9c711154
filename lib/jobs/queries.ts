import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { hidesNames } from "@/lib/anonymous/is-anonymised-for";
import { can, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { countsOfJobs, ownCountsOfJobs } from "./job-counts";
import type { JobRow, JobView } from "./job-views";

const columns = {
  id: jobs.id,
  slug: jobs.slug,
  title: jobs.title,
  team: jobs.team,
  status: jobs.status,
  confidential: jobs.confidential,
  hidesNames: hidesNames(sql`jobs.id`),
};

/** One job as far as this person may see it; read once per request, however many parts of a page ask. */
export const findJob = cache(async (viewer: Viewer, slug: string): Promise<JobView | null> => {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null;
  const [job] = await db
    .select(columns)
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

const openFirst = [
  sql`array_position(array['open', 'paused', 'draft', 'closed']::job_status[], ${jobs.status})`,
  jobs.title,
  jobs.id,
];

/** Every job this person may see, open ones first, to choose from. */
export function listJobTitles(viewer: Viewer): Promise<Pick<JobView, "slug" | "title">[]> {
  return db
    .select({ slug: jobs.slug, title: jobs.title })
    .from(jobs)
    .where(jobVisibleTo(viewer))
    .orderBy(...openFirst);
}

/** The same with their numbers; whoever sees no board counts only their own applications. */
export async function listJobs(viewer: Viewer): Promise<JobRow[]> {
  const rows = await db
    .select({
      ...columns,
      isMine: sql<boolean>`exists (
        select from hiring_team where hiring_team.job_id = ${jobs.id} and hiring_team.user_id = ${viewer.id})`,
    })
    .from(jobs)
    .where(jobVisibleTo(viewer))
    .orderBy(...openFirst);
  const ids = rows.map(({ id }) => id);
  const counts = await (can(viewer.role, "board.read") ? countsOfJobs(ids) : ownCountsOfJobs(viewer, ids));
  return rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? { active: 0, late: 0, new: 0 }) }));
}
