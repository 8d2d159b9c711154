import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { getJob } from "@/lib/jobs/queries";
import { feedbackOf, iso } from "./feedback-of";
import { listConditions } from "./list-conditions";
import { countApplications } from "./list-count";
import { decodeListCursor, encodeListCursor, type ListCursor } from "./list-cursor";
import { type ListFilters, type ListPage, type ListRow, type ListSort, listStatuses } from "./list-schemas";
import type { ApplicationStatus } from "./schemas";

const pageSize = 50;

/**
 * A page of a job's applications as filtered and sorted, of those the viewer may see.
 * @throws AppError `not_found`, `invalid` for a cursor we did not give
 */
export async function listApplications(
  viewer: Viewer,
  slug: string,
  filters: ListFilters,
  cursor: string | null,
): Promise<ListPage> {
  const job = await getJob(viewer, slug);
  const after = cursor === null ? null : decodeListCursor(filters.sort, cursor);
  const where = await listConditions(viewer, job.id, filters);
  const [rows, count] = await Promise.all([
    readRows(where, filters, after),
    after ? null : countApplications(viewer, job.id, filters, where),
  ]);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const nextCursor =
    last && rows.length > pageSize
      ? encodeListCursor(filters.sort, { key: keyOf(last, filters.sort), id: last.id })
      : null;
  return { rows: page, nextCursor, count };
}

/**
 * One branch a status: each walks its own part of an index (`applications_job_applied`, `_entered`, `_name`)
 * in order and stops at a page; together they are sorted in memory.
 */
async function readRows(
  where: SQL,
  { sort, status }: ListFilters,
  after: ListCursor | null,
): Promise<ListRow[]> {
  const { column, type, direction, beyond } = orders[sort];
  const branch = (one: ApplicationStatus) => sql`(
    select applications.id, ${column} as key from applications
    where ${where} and applications.status = ${one}
      ${after ? sql`and (${column}, applications.id) ${beyond} (${after.key}::${type}, ${after.id}::uuid)` : sql.empty()}
    order by ${column} ${direction}, applications.id ${direction}
    limit ${pageSize + 1})`;
  const rows = await db.execute<ListRow>(sql`
    select a.id, a.full_name as name, left(coalesce(a.affiliation, a.location), 120) as fact,
      a.stage_id as "stageId", a.status, a.source,
      ${iso("a.applied_at")} as "appliedAt", ${iso("a.stage_entered_at")} as "stageEnteredAt",
      json_build_object('given', feedback.given, 'asked', feedback.asked) as feedback
    from (
      select id, key from (${sql.join(listStatuses[status].map(branch), sql` union all `)}) branches
      order by key ${direction}, id ${direction}
      limit ${pageSize + 1}
    ) page
    join applications a on a.id = page.id ${feedbackOf}
    order by page.key ${direction}, page.id ${direction}`);
  return [...rows];
}

/** The fixed orders; the words of SQL come from here and never from a request. */
const orders = {
  applied_desc: order("applied_at", "desc"),
  applied_asc: order("applied_at", "asc"),
  entered_desc: order("stage_entered_at", "desc"),
  entered_asc: order("stage_entered_at", "asc"),
  name_asc: order("full_name", "asc"),
  name_desc: order("full_name", "desc"),
} as const satisfies Record<ListSort, ReturnType<typeof order>>;

function order(column: "applied_at" | "stage_entered_at" | "full_name", direction: "asc" | "desc") {
  return {
    column: sql.raw(`applications.${column}`),
    type: sql.raw(column === "full_name" ? "text" : "timestamptz"),
    direction: sql.raw(direction),
    beyond: sql.raw(direction === "asc" ? ">" : "<"),
  };
}

function keyOf(row: ListRow, sort: ListSort): string {
  if (sort.startsWith("name")) return row.name;
  return sort.startsWith("applied") ? row.appliedAt : row.stageEnteredAt;
}
