import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { type ColumnRow, cardColumns, focusOf } from "./board-card-columns";
import type { BoardCursor } from "./board-cursor";
import type { BoardCard } from "./board-schemas";
import { maxCount } from "./count-freely";
import { feedbackOf } from "./feedback-of";
import { inStatuses, type ListConditions, listConditions, narrowed, rowsLeft } from "./list-conditions";
import type { ListCursor } from "./list-cursor";
import { idsInOrder } from "./list-order";
import type { ListFilters } from "./list-schemas";

const newestInStage = "entered_desc";

/** All columns of a job, each with the first cards that the filters leave and how many those are. */
export async function filteredColumns(
  viewer: Viewer,
  jobId: string,
  filters: ListFilters,
  limit: number,
): Promise<ColumnRow[]> {
  const conditions = await listConditions(viewer, jobId, filters);
  const inColumn = sql`${conditions.where} and applications.stage_id = s.id`;
  const rows = await db.execute<ColumnRow & { found: { count: number } }>(sql`
    select s.id, s.name, s.kind, s.promised_days as "promisedDays", page.cards,
      json_build_object('count', coalesce(counted.count, 0)) as found
    from stages s
    ${joinCounted(narrowed(conditions, inStatuses(filters)))}
    cross join lateral (
      select coalesce(json_agg(card), '[]') as cards from (
        ${cardsOf(viewer, inColumn, filters, null, limit)}
      ) card
    ) page
    where s.job_id = ${jobId}
    order by s.position`);
  return rows.map(({ found: { count }, ...row }) => ({
    ...row,
    found: { count: Math.min(count, maxCount), isOver: count > maxCount },
  }));
}

/** How many stand in each stage `s`: stage by stage up to the most that is shown, or once along what was found. */
function joinCounted(conditions: ListConditions): SQL {
  if (conditions.matches) {
    return sql`left join (
      select stage_id, count(*) as count from (${rowsLeft(conditions)}) found group by stage_id
    ) counted on counted.stage_id = s.id`;
  }
  const inStage = narrowed(conditions, sql`applications.stage_id = s.id`);
  return sql`cross join lateral (
    select count(*) as count from (${rowsLeft(inStage)} limit ${maxCount + 1}) found
  ) counted`;
}

/** More of one column. */
export async function filteredPage(
  viewer: Viewer,
  stage: { id: string; jobId: string },
  filters: ListFilters,
  after: BoardCursor | null,
  limit: number,
): Promise<BoardCard[]> {
  const { where } = await listConditions(viewer, stage.jobId, filters);
  const inColumn = sql`${where} and applications.stage_id = ${stage.id}`;
  const place = after && { key: after.stageEnteredAt, id: after.id };
  return [...(await db.execute<BoardCard>(cardsOf(viewer, inColumn, filters, place, limit)))];
}

function cardsOf(
  viewer: Viewer,
  inColumn: SQL,
  filters: ListFilters,
  after: ListCursor | null,
  limit: number,
): SQL {
  const place = { status: filters.status, sort: newestInStage } as const;
  return sql`
    select ${cardColumns(viewer)} from (${idsInOrder(inColumn, place, after, limit)}) page
    join applications a on a.id = page.id ${focusOf} ${feedbackOf}
    order by page.key desc, page.id desc`;
}
