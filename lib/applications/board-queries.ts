import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { stages } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import type { StageKind } from "@/lib/jobs/job-views";
import { getJob } from "@/lib/jobs/queries";
import { type ColumnRow, cardColumns, focusOf } from "./board-card-columns";
import { decodeBoardCursor, encodeBoardCursor } from "./board-cursor";
import type { BoardCard, BoardColumn, BoardView, ColumnPage } from "./board-schemas";
import { feedbackOf } from "./feedback-of";
import { filteredColumns, filteredPage } from "./filtered-board";
import { lateCountsOf } from "./late-counts-of";
import { isFiltered, toFilters } from "./list-params";
import { type ListFilters, listStatuses } from "./list-schemas";
import { type StageCounts, stageCountsOf } from "./stage-counts-of";

const maxCardsPerColumn = 16;
/** All first pages together: the answer stays small however many stages a job has. */
const maxCardsAtOnce = 112;
const nextPageSize = 50;

/**
 * A job's columns with their counts and first cards, newest in the stage first, in few statements at any
 * number of stages and applications. Only for those who see the whole job.
 * @throws AppError `forbidden`, `not_found`
 */
export async function getBoard(
  viewer: Viewer,
  slug: string,
  filters: ListFilters = toFilters({}),
): Promise<BoardView> {
  assertCan(viewer, "board.read");
  const job = await getJob(viewer, slug);
  const isWhole = !isFiltered(filters);
  const limit = maxCardsPerColumn + 1;
  const [rows, counts, late] = await Promise.all([
    isWhole ? readColumns(viewer, job.id, limit) : filteredColumns(viewer, job.id, filters, limit),
    stageCountsOf(db, job.id),
    isWhole ? lateCountsOf(db, [job.id]) : new Map<string, number>(),
  ]);
  const pageSize = Math.min(maxCardsPerColumn, Math.floor(maxCardsAtOnce / Math.max(rows.length, 1)));
  const columns = rows.map(({ cards, found, ...stage }): BoardColumn => {
    const total = totalOf(counts.get(stage.id), filters);
    const { count, isOver } = found ?? { count: total, isOver: false };
    return { ...stage, count, isOver, total, late: late.get(stage.id) ?? 0, ...toPage(cards, pageSize) };
  });
  return { columns };
}

/** @throws AppError `forbidden`, `not_found`, `invalid` for a cursor we did not give */
export async function getColumnPage(
  viewer: Viewer,
  slug: string,
  stageId: string,
  cursor: string | null,
  filters: ListFilters = toFilters({}),
): Promise<ColumnPage> {
  assertCan(viewer, "board.read");
  const job = await getJob(viewer, slug);
  const stage = await getStage(job.id, stageId);
  const after = cursor === null ? null : decodeBoardCursor(cursor);
  const limit = nextPageSize + 1;
  if (isFiltered(filters)) {
    return toPage(await filteredPage(viewer, stage, filters, after, limit), nextPageSize);
  }
  const cards = await db.execute<BoardCard>(sql`
    select ${cardColumns(viewer)} from applications a ${focusOf} ${feedbackOf}
    where a.job_id = ${job.id} and a.stage_id = ${stage.id}
      and a.status = ${stage.kind === "hired" ? "hired" : "active"}
      ${after ? sql`and (a.stage_entered_at, a.id) < (${after.stageEnteredAt}::timestamptz, ${after.id}::uuid)` : sql.empty()}
    order by a.stage_entered_at desc, a.id desc
    limit ${limit}`);
  return toPage([...cards], nextPageSize);
}

/** As many as there would be without any filter but that of the status. */
function totalOf(counts: StageCounts | undefined, { status }: ListFilters): number {
  return counts ? listStatuses[status].reduce((sum, one) => sum + counts[one], 0) : 0;
}

/** Each column's page is the beginning of its part of the index `applications_column`. */
async function readColumns(viewer: Viewer, jobId: string, limit: number): Promise<ColumnRow[]> {
  const rows = await db.execute<ColumnRow>(sql`
    select s.id, s.name, s.kind, s.promised_days as "promisedDays", page.cards
    from stages s
    cross join lateral (
      select coalesce(json_agg(card), '[]') as cards from (
        select ${cardColumns(viewer)} from (
          select * from applications
          where job_id = s.job_id and stage_id = s.id
            and status = case when s.kind = 'hired' then 'hired' else 'active' end::application_status
          order by stage_entered_at desc, id desc
          limit ${limit}
        ) a ${focusOf} ${feedbackOf}
        order by a.stage_entered_at desc, a.id desc
      ) card
    ) page
    where s.job_id = ${jobId}
    order by s.position`);
  return [...rows];
}

async function getStage(
  jobId: string,
  stageId: string,
): Promise<{ id: string; jobId: string; kind: StageKind }> {
  if (!z.uuid().safeParse(stageId).success) throw notFound();
  const [stage] = await db
    .select({ id: stages.id, jobId: stages.jobId, kind: stages.kind })
    .from(stages)
    .where(and(eq(stages.id, stageId), eq(stages.jobId, jobId)));
  if (!stage) throw notFound();
  return stage;
}

/** One card more than a page was read: it says whether there is a next one. */
function toPage(cards: BoardCard[], size: number): ColumnPage {
  const page = cards.slice(0, size);
  const last = page.at(-1);
  return { cards: page, nextCursor: last && cards.length > size ? encodeBoardCursor(last) : null };
}
