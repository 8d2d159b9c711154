import "server-only";
import { sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { now } from "@/lib/clock";

/**
 * How many of each stage wait longer than it promises, exactly, at any size: whole days from the counters
 * kept by triggers, and of the one day the promise cuts through, the applications themselves (by the index
 * `applications_column`). Only for those who see these whole jobs. Stages where nobody waits are left out.
 */
export async function lateCountsOf(tx: DbOrTx, jobIds: string[]): Promise<Map<string, number>> {
  if (jobIds.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; late: number }>(sql`
    select id, late from (
      select s.id,
        (select coalesce(sum(days.count), 0) from stage_entry_days days
          where days.job_id = s.job_id and days.stage_id = s.id and days.entered_on < cut.day)
        + (select coalesce(sum(delta), 0) from stage_count_deltas deltas
          where deltas.job_id = s.job_id and deltas.stage_id = s.id and deltas.status = 'active'
            and deltas.entered_on < cut.day)
        + (select count(*) from applications a
          where a.job_id = s.job_id and a.stage_id = s.id and a.status = 'active'
            and a.stage_entered_at >= cut.day at time zone 'utc' and a.stage_entered_at < cut.at) as late
      from stages s
      cross join lateral (
        select ${now().toISOString()}::timestamptz - s.promised_days * interval '1 day' as at
      ) promise
      cross join lateral (select promise.at, (promise.at at time zone 'utc')::date as day) cut
      where s.job_id in ${jobIds} and s.promised_days is not null
    ) counted where late > 0`);
  return new Map(rows.map(({ id, late }) => [id, Number(late)]));
}
