import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { lateCountsOf } from "@/lib/applications/late-counts-of";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import type { JobRow } from "./job-views";

export type JobCounts = Pick<JobRow, "active" | "late" | "new">;

/** How long an application counts as new. */
export const newDays = 7;

export function newSince(): string {
  return new Date(now().getTime() - newDays * 24 * 3600 * 1000).toISOString();
}

/** For those who see these whole jobs: from the counters, exact at any size. */
export async function countsOfJobs(jobIds: string[]): Promise<Map<string, JobCounts>> {
  if (jobIds.length === 0) return new Map();
  const [late, rows] = await Promise.all([
    lateCountsOf(db, jobIds),
    db.execute<{ id: string; active: number; new: number; stageIds: string[] | null }>(sql`
      select jobs.id,
        (select coalesce(sum(count), 0)::int from (
          select count from stage_counts where job_id = jobs.id and status = 'active'
          union all
          select delta from stage_count_deltas where job_id = jobs.id and status = 'active'
        ) parts) as active,
        (select count(*)::int from applications
          where job_id = jobs.id and status in ('active', 'hired', 'rejected', 'withdrawn')
            and applied_at > ${newSince()}::timestamptz) as new,
        (select array_agg(stages.id) from stages where stages.job_id = jobs.id) as "stageIds"
      from jobs where jobs.id in ${jobIds}`),
  ]);
  return new Map(
    rows.map(({ id, active, new: recent, stageIds }) => {
      const ofJob = (stageIds ?? []).reduce((sum, stageId) => sum + (late.get(stageId) ?? 0), 0);
      return [id, { active, late: ofJob, new: recent }];
    }),
  );
}

/** For an interviewer: of the applications they were asked about, and of no others. */
export async function ownCountsOfJobs(viewer: Viewer, jobIds: string[]): Promise<Map<string, JobCounts>> {
  if (jobIds.length === 0) return new Map();
  const rows = await db.execute<JobCounts & { id: string }>(sql`
    select a.job_id as id,
      count(*) filter (where a.status = 'active')::int as active,
      count(*) filter (where a.status = 'active'
        and a.stage_entered_at < ${now().toISOString()}::timestamptz - s.promised_days * interval '1 day')::int as late,
      count(*) filter (where a.applied_at > ${newSince()}::timestamptz)::int as new
    from assignments
    join applications a on a.id = assignments.application_id
    join stages s on s.id = a.stage_id
    where assignments.user_id = ${viewer.id} and a.job_id in ${jobIds}
    group by a.job_id`);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
