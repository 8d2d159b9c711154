import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { assignments, blindnessOverrides, scorecards } from "@/db/schema";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";

/**
 * Whether this person may read others' feedback on the application: after submitting; never while they hold
 * a draft; else after declining, and admins and recruiters also when nobody asked them. An admin who overrode
 * their blindness reads in any case.
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
  const isOverridden = can(viewer.role, "blindness.override")
    ? sql`exists (
        select 1 from ${blindnessOverrides} overridden
        where overridden.application_id = ${applicationId} and overridden.user_id = ${viewer.id})`
    : sql`false`;
  return sql<boolean>`(${isOverridden} or ${own(sql`is not null`)} or (not ${own(sql`is null`)} and ${isFree}))`;
}
