import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { assignments, scorecards } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";

/**
 * Whether this person may read others' feedback on the application: after submitting; never while they hold
 * a draft; else after declining, and admins and recruiters also when nobody asked them.
 */
export function othersFeedbackReadableBy(viewer: Viewer, applicationId: SQLWrapper): SQL<boolean> {
  const own = (condition: SQL) => sql`exists (
    select 1 from ${scorecards} own
    where own.application_id = ${applicationId} and own.user_id = ${viewer.id} and own.submitted_at ${condition})`;
  const asked = (condition: SQL) => sql`exists (
    select 1 from ${assignments} asked
    where asked.application_id = ${applicationId} and asked.user_id = ${viewer.id} and asked.declined_at ${condition})`;
  const hasDeclined = asked(sql`is not null`);
  const isFree =
    viewer.role === "admin" || viewer.role === "recruiter"
      ? sql`(${hasDeclined} or not ${asked(sql`is null`)})`
      : hasDeclined;
  return sql<boolean>`(${own(sql`is not null`)} or (not ${own(sql`is null`)} and ${isFree}))`;
}
