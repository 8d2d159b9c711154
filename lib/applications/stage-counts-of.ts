import "server-only";
import { sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import type { ApplicationStatus } from "./schemas";

export type StageCounts = Record<ApplicationStatus, number>;

/**
 * Exact numbers by stage and status, at any size: the folded base plus the deltas not folded yet.
 * Only for those who see the whole job.
 */
export async function stageCountsOf(tx: DbOrTx, jobId: string): Promise<Map<string, StageCounts>> {
  const rows = await tx.execute<{ stage_id: string; status: ApplicationStatus; count: number }>(sql`
    select stage_id, status, sum(count)::int as count from (
      select stage_id, status, count from stage_counts where job_id = ${jobId}
      union all
      select stage_id, status, delta from stage_count_deltas where job_id = ${jobId}
    ) parts group by stage_id, status`);
  const counts = new Map<string, StageCounts>();
  for (const { stage_id, status, count } of rows) {
    const stage = counts.get(stage_id) ?? { active: 0, hired: 0, rejected: 0, withdrawn: 0 };
    counts.set(stage_id, { ...stage, [status]: count });
  }
  return counts;
}
