import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { countLeft, inStatuses, type ListConditions, narrowed, ownOnly } from "./list-conditions";
import { isFiltered } from "./list-params";
import { type ListCount, type ListFilters, listStatuses } from "./list-schemas";
import type { ApplicationStatus } from "./schemas";
import { type StageCounts, stageCountsOf } from "./stage-counts-of";

/**
 * How many the filters leave (`conditions`, and their statuses), and how many there are at all; from the exact
 * counters wherever they know.
 */
export async function countApplications(
  viewer: Viewer,
  jobId: string,
  filters: ListFilters,
  conditions: ListConditions,
): Promise<ListCount> {
  const own = ownOnly(viewer);
  const [counts, free] = await Promise.all([
    own ? null : stageCountsOf(db, jobId),
    own || needsCounting(filters) ? countLeft(narrowed(conditions, inStatuses(filters))) : null,
  ]);
  const total = counts
    ? sumOf(counts, [], listStatuses.all)
    : (await countOwn(sql`applications.job_id = ${jobId} and ${own}`)).count;
  const shown = free?.count ?? sumOf(counts ?? new Map(), filters.stage, listStatuses[filters.status]);
  return { shown, isOver: free?.isOver ?? false, total };
}

/** The counters know stages and statuses, nothing else. */
function needsCounting(filters: ListFilters): boolean {
  return isFiltered({ ...filters, q: filters.q.trim(), stage: [], status: "current" });
}

function countOwn(where: SQL) {
  return countLeft({ where, others: where, matches: null, sample: null });
}

function sumOf(
  counts: Map<string, StageCounts>,
  stageIds: string[],
  statuses: readonly ApplicationStatus[],
): number {
  let sum = 0;
  for (const [id, byStatus] of counts) {
    if (stageIds.length === 0 || stageIds.includes(id))
      for (const status of statuses) sum += byStatus[status];
  }
  return sum;
}
