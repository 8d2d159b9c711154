import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Adds the deltas written since the last time to the bases, in one statement: the sums never waver. */
export async function foldStageCounts(): Promise<void> {
  await db.execute(sql`
    with taken as (
      delete from stage_count_deltas returning job_id, stage_id, status, entered_on, delta
    ), days as (
      insert into stage_entry_days as base (job_id, stage_id, entered_on, count)
      select job_id, stage_id, entered_on, sum(delta) from taken
      where status = 'active' and entered_on is not null
      group by 1, 2, 3 having sum(delta) <> 0
      on conflict (job_id, stage_id, entered_on) do update set count = base.count + excluded.count
    )
    insert into stage_counts as base (job_id, stage_id, status, count)
    select job_id, stage_id, status, sum(delta) from taken group by 1, 2, 3
    on conflict (job_id, stage_id, status) do update set count = base.count + excluded.count`);
}
