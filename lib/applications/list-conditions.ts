import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { applicationVisibleTo, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { ListFilters } from "./list-schemas";
import { searchNames } from "./search-names";

/** Everything but status and order, on a FROM of `applications`. The job is one the viewer may see. */
export async function listConditions(viewer: Viewer, jobId: string, filters: ListFilters): Promise<SQL> {
  const { stage, source, appliedFrom, appliedTo, q } = filters;
  const conditions = [
    sql`applications.job_id = ${jobId}`,
    ownOnly(viewer),
    stage && sql`applications.stage_id = ${stage}`,
    source && sql`applications.source = ${source}`,
    appliedFrom && sql`applications.applied_at >= ${startOf(appliedFrom)}::timestamptz`,
    appliedTo && sql`applications.applied_at < ${startOf(appliedTo)}::timestamptz + interval '1 day'`,
    q.trim() !== "" && (await searchNames(jobId, q)),
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

const startOf = (day: string) => `${day}T00:00:00Z`;
