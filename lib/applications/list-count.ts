import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { ownOnly } from "./list-conditions";
import { type ListCount, type ListFilters, listStatuses } from "./list-schemas";
import type { ApplicationStatus } from "./schemas";
import { type StageCounts, stageCountsOf } from "./stage-counts-of";

/** Counting freely is exact up to here: beyond, it would cost more the more there are. */
const maxCount = 10_000;

/**
 * How many the filters leave (`where`, and their statuses), and how many there are at all; from the exact
 * counters wherever they know.
 */
export async function countApplications(
  viewer: Viewer,
  jobId: string,
  filters: ListFilters,
  where: SQL,
): Promise<ListCount> {
  const own = ownOnly(viewer);
  const [counts, free] = await Promise.all([
    own ? null : stageCountsOf(db, jobId),
    own || needsCounting(filters) ? countFreely(sql`${where} and ${inStatuses(filters)}`) : null,
  ]);
  const total = counts
    ? sumOf(counts, null, listStatuses.all)
    : await countFreely(sql`applications.job_id = ${jobId} and ${own}`);
  const shown = free ?? sumOf(counts ?? new Map(), filters.stage, listStatuses[filters.status]);
  const isOver = free !== null && free > maxCount;
  return { shown: isOver ? maxCount : shown, isOver, total };
}

/** The counters know stages and statuses, nothing else. */
function needsCounting({ q, waiting, source, tag, appliedFrom, appliedTo }: ListFilters): boolean {
  return q.trim() !== "" || [waiting, source, tag, appliedFrom, appliedTo].some((filter) => filter !== null);
}

function inStatuses({ status }: ListFilters): SQL {
  const statuses = listStatuses[status].map((one) => sql`${one}`);
  return sql`applications.status in (${sql.join(statuses, sql`, `)})`;
}

async function countFreely(where: SQL): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count
    from (select from applications where ${where} limit ${maxCount + 1}) counted`);
  return row?.count ?? 0;
}

function sumOf(
  counts: Map<string, StageCounts>,
  stageId: string | null,
  statuses: readonly ApplicationStatus[],
): number {
  let sum = 0;
  for (const [id, byStatus] of counts) {
    if (stageId === null || id === stageId) for (const status of statuses) sum += byStatus[status];
  }
  return sum;
}
