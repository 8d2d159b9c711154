import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { reveals, stages } from "@/db/schema";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";

/** Whether any stage of a job is anonymised. */
export function hidesNames(jobId: SQLWrapper): SQL<boolean> {
  return sql<boolean>`exists (
    select 1 from ${stages} hiding where hiding.job_id = ${jobId} and hiding.anonymity <> 'none')`;
}

/** `applications` under its own name: spelled out, for a select of one table leaves the names of tables away. */
const ofApplications = { id: sql`applications.id`, stageId: sql`applications.stage_id` };

type Columns = { id: SQLWrapper; stageId: SQLWrapper };

/**
 * Whether who has applied is hidden from this person: their stage says so, whatever became of the application,
 * and it was not revealed to them. Every read that tells a name, a contact or a word of theirs asks this.
 */
export function isAnonymisedFor(viewer: Viewer, { id, stageId }: Columns = ofApplications): SQL<boolean> {
  const inHidingStage = sql`exists (
    select 1 from ${stages} hiding where hiding.id = ${stageId} and hiding.anonymity <> 'none')`;
  if (!can(viewer.role, "application.reveal")) return sql<boolean>`${inHidingStage}`;
  return sql<boolean>`(${inHidingStage} and not exists (
    select 1 from ${reveals} revealed
    where revealed.application_id = ${id} and revealed.user_id = ${viewer.id}))`;
}
