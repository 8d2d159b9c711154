import "server-only";
import { type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { QueueName } from "@/lib/queue/queues";

/** Takes out of the queue what speaks of rows that are going: what waits, and what is kept of what was done. */
export async function forgetQueued(tx: Tx, queue: QueueName, key: string, ids: SQLWrapper): Promise<void> {
  await tx.execute(
    sql`delete from pgboss.job where name = ${queue} and data->>${key} in (select id::text from (${ids}) as going)`,
  );
}
