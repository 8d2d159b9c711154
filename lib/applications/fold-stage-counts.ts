import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Adds the deltas written since the last time to the base, in one statement: the sum never wavers. */
export async function foldStageCounts(): Promise<void> {
  await db.execute(sql`
    with taken as (delete from stage_count_deltas returning job_id, stage_id, status, delta)
    insert into stage_counts as base (job_id, stage_id, status, count)
    select job_id, stage_id, status, sum(delta) from taken group by 1, 2, 3
    on conflict (job_id, stage_id, status) do update set count = base.count + excluded.count`);
}
