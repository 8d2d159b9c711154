import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ofA, shownFact, shownName } from "@/lib/anonymous/shown-name";
import { withoutNameOrder } from "@/lib/anonymous/without-name-order";
import type { Viewer } from "@/lib/auth/viewer";
import { getJob } from "@/lib/jobs/queries";
import type { ListColumn } from "@/lib/list-columns/list-columns";
import { listColumnsOf } from "@/lib/list-columns/queries";
import { feedbackOf, iso, owesAnswer, snoozedUntil } from "./feedback-of";
import { listConditions } from "./list-conditions";
import { countApplications } from "./list-count";
import { decodeListCursor, encodeListCursor, type ListCursor } from "./list-cursor";
import { directionOf, idsInOrder, keyOf } from "./list-order";
import { extraColumns } from "./list-row-columns";
import type { ListFilters, ListPage, ListRow } from "./list-schemas";

const pageSize = 50;

/**
 * A page of a job's applications as filtered and sorted, of those the viewer may see.
 * @throws AppError `not_found`, `invalid` for a cursor we did not give
 */
export async function listApplications(
  viewer: Viewer,
  slug: string,
  given: ListFilters,
  cursor: string | null,
): Promise<ListPage> {
  const job = await getJob(viewer, slug);
  const filters = withoutNameOrder(job, given);
  const { sort } = filters;
  const after = cursor === null ? null : decodeListCursor(sort, cursor);
  const [conditions, columns] = await Promise.all([
    listConditions(viewer, job.id, filters),
    listColumnsOf(viewer),
  ]);
  const [found, count] = await Promise.all([
    readRows(viewer, conditions.where, filters, after, columns),
    after ? null : countApplications(viewer, job.id, filters, conditions),
  ]);
  const last = found.length > pageSize ? found[pageSize - 1] : undefined;
  const nextCursor = last ? encodeListCursor(sort, { key: keyOf(last, sort), id: last.id }) : null;
  const rows = found.slice(0, pageSize).map(({ sortName, ...row }): ListRow => row);
  return { rows, nextCursor, count };
}

type FoundRow = ListRow & { sortName: string };

async function readRows(
  viewer: Viewer,
  where: SQL,
  filters: ListFilters,
  after: ListCursor | null,
  columns: ListColumn[],
): Promise<FoundRow[]> {
  const direction = directionOf(filters.sort);
  const rows = await db.execute<FoundRow>(sql`
    select a.id, ${shownName(viewer, ofA)} as name, a.sort_name as "sortName", ${shownFact(viewer, ofA)} as fact,
      a.stage_id as "stageId", a.status, a.source,
      ${iso("a.applied_at")} as "appliedAt", ${iso("a.stage_entered_at")} as "stageEnteredAt",
      ${snoozedUntil} as "snoozedUntil", ${owesAnswer} as "owesAnswer",
      json_build_object('given', feedback.given, 'asked', feedback.asked) as feedback,
      ${extraColumns(viewer, columns)} as extra
    from (${idsInOrder(where, filters, after, pageSize + 1)}) page
    join applications a on a.id = page.id ${feedbackOf}
    order by page.key ${direction}, page.id ${direction}`);
  return [...rows];
}
