import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { applicationVisibleTo, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { foundInJob } from "@/lib/search/found-in-job";
import { startOfDay } from "@/lib/time-zone";
import { waitingCondition } from "@/lib/waiting/waiting-condition";
import { type ListFilters, listStatuses } from "./list-schemas";

/** Everything but status and order, on a FROM of `applications`. The job is one the viewer may see. */
export async function listConditions(viewer: Viewer, jobId: string, filters: ListFilters): Promise<SQL> {
  const { stage, waiting, source, tag, appliedFrom, appliedTo, zone, q } = filters;
  const startOf = (day: string, later = 0) => startOfDay(day, zone ?? "UTC", later).toISOString();
  const conditions = [
    sql`applications.job_id = ${jobId}`,
    ownOnly(viewer),
    stage && sql`applications.stage_id = ${stage}`,
    waiting && waitingCondition(waiting),
    source && sql`applications.source = ${source}`,
    tag &&
      sql`exists (
        select 1 from application_tags where tag_id = ${tag} and application_id = applications.id)`,
    appliedFrom && sql`applications.applied_at >= ${startOf(appliedFrom)}::timestamptz`,
    appliedTo && sql`applications.applied_at < ${startOf(appliedTo, 1)}::timestamptz`,
    q.trim() !== "" && (await foundInJob({ viewer, jobId }, q)),
  ];
  return sql.join(
    conditions.filter((condition): condition is SQL => Boolean(condition)),
    sql` and `,
  );
}

/** Who reads the board sees the whole job; everyone else what they were asked about. */
export function ownOnly(viewer: Viewer): SQL | null {
  return can(viewer.role, "board.read") ? null : applicationVisibleTo(viewer);
}

/** What the status filter means. */
export function inStatuses({ status }: Pick<ListFilters, "status">): SQL {
  const statuses = listStatuses[status].map((one) => sql`${one}`);
  return sql`applications.status in (${sql.join(statuses, sql`, `)})`;
}
