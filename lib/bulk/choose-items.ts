import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inStatuses, listConditions } from "@/lib/applications/list-conditions";
import { toFilters } from "@/lib/applications/list-params";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { type BulkSelection, maxBulkItems } from "./schemas";

/**
 * Who is meant, as rows `id` and `stage_id`: those chosen one by one, each with the stage it was seen in, or all
 * that the list's filters leave now. Nobody the viewer may not see.
 */
export async function chosenBy(viewer: Viewer, jobId: string, selection: BulkSelection): Promise<SQL> {
  const visible = sql`${applicationVisibleTo(viewer)} and applications.erased_at is null`;
  if (selection.of === "chosen") {
    return sql`
      select applications.id, chosen."stageId" as stage_id
      from jsonb_to_recordset(${JSON.stringify(selection.rows)}::jsonb) as chosen(id uuid, "stageId" uuid)
      join applications on applications.id = chosen.id
      where applications.job_id = ${jobId} and ${visible}`;
  }
  const filters = toFilters(new URLSearchParams(selection.search));
  const { where } = await listConditions(viewer, jobId, filters);
  const except = sql.param(`{${selection.except.join(",")}}`);
  return sql`
    select applications.id, applications.stage_id from applications
    where ${where} and ${inStatuses(filters)} and ${visible} and applications.id <> all(${except}::uuid[])`;
}

/** Writes them down as waiting; returns how many, at most one more than may be. */
export async function insertItems(tx: Tx, operationId: string, chosen: SQL): Promise<number> {
  const { count } = await tx.execute(sql`
    insert into bulk_items (operation_id, application_id, from_stage_id)
    select ${operationId}::uuid, chosen.id, chosen.stage_id from (${chosen}) chosen
    limit ${maxBulkItems + 1}
    on conflict do nothing`);
  return count;
}
