import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { iso } from "@/lib/applications/feedback-of";
import type { ApplicationStatus } from "@/lib/applications/schemas";
import type { BulkItem } from "./bulk-item";
import type { BulkItemState } from "./schemas";

type Taking = { operationId: string; after: string; state: BulkItemState; batchSize: number };

type Row = Omit<BulkItem, "now"> & {
  status: ApplicationStatus;
  currentVersion: number;
  snoozedUntil: string | null;
};

/**
 * The next of an operation's applications, locked in the order of their ids: two operations over the same ones
 * never wait for each other in a circle. What only refers to one, such as a note, need not wait.
 */
export async function takeItems(
  tx: Tx,
  { operationId, after, state, batchSize }: Taking,
): Promise<BulkItem[]> {
  const rows = await tx.execute<Row>(sql`
    select item.application_id as "applicationId", item.from_stage_id as "fromStageId",
      item.effect_id as "effectId", item.before, item.version,
      applications.status, applications.version as "currentVersion", ${iso("applications.snoozed_until")} as "snoozedUntil"
    from (
      select * from bulk_items
      where operation_id = ${operationId} and application_id > ${after} and state = ${state}
      order by application_id limit ${batchSize}
    ) item
    join applications on applications.id = item.application_id
    order by applications.id
    for no key update of applications`);
  return rows.map(({ status, currentVersion, snoozedUntil, ...item }) => ({
    ...item,
    now: {
      status,
      version: currentVersion,
      snoozedUntil: snoozedUntil === null ? null : new Date(snoozedUntil),
    },
  }));
}
