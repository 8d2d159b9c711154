import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobVisibleTo, searchVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";

/** Among whom: those the viewer sees, of one job or of all, and how many these are. */
export type SearchScope = AmongWhom & { size: number };

type AmongWhom = { viewer: Viewer; jobId: string | null };

/** So many are quickly looked at one by one. */
const maxSmall = 5_000;

export async function searchScope(viewer: Viewer, jobId: string | null): Promise<SearchScope> {
  return { viewer, jobId, size: await sizeOf({ viewer, jobId }) };
}

/** Too many to be looked at. */
export function isLarge({ size }: SearchScope): boolean {
  return size > maxSmall;
}

/** Who may be found, as a condition on `s`. */
export function inScope({ viewer, jobId }: AmongWhom): SQL {
  return jobId === null ? searchVisibleTo(viewer) : sql`s.job_id = ${jobId} and ${searchVisibleTo(viewer)}`;
}

/** The same where the words decide which rows are read: no index on jobs can take it over. */
export function inLargeScope(scope: AmongWhom): SQL {
  return sql`(s.job_id = any(array(select jobs.id from jobs where ${jobsOf(scope)}))) is true`;
}

/** What of the searched rows they may see, as is best for a search of this size. */
export function amongThem(scope: SearchScope): SQL {
  return isLarge(scope) ? inLargeScope(scope) : inScope(scope);
}

/** By the counters, which know at any size. An interviewer's own are few. */
async function sizeOf(scope: AmongWhom): Promise<number> {
  if (scope.viewer.role === "interviewer") return 0;
  const [row] = await db.execute<{ size: number }>(sql`
    select coalesce(sum(count), 0)::int as size from (
      select job_id, count from stage_counts union all select job_id, delta from stage_count_deltas
    ) counts where job_id in (select jobs.id from jobs where ${jobsOf(scope)})`);
  return row?.size ?? 0;
}

/** On a FROM of `jobs`, for whoever sees whole jobs. */
export function jobsOf({ viewer, jobId }: AmongWhom): SQL {
  return jobId === null ? jobVisibleTo(viewer) : sql`jobs.id = ${jobId} and ${jobVisibleTo(viewer)}`;
}
