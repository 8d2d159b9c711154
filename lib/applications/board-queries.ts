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
import { decodeBoardCursor, encodeBoardCursor } from "./board-cursor";
import type { BoardCard, BoardColumn, BoardStage, BoardView, ColumnPage } from "./board-schemas";
import { feedbackOf, iso, owesAnswer, recruiterName } from "./feedback-of";
import { lateCountsOf } from "./late-counts-of";
import { stageCountsOf } from "./stage-counts-of";

const maxCardsPerColumn = 16;
/** All first pages together: the answer stays small however many stages a job has. */
const maxCardsAtOnce = 112;
const nextPageSize = 50;

/**
 * A job's columns with exact counts and their first cards, newest in the stage first, in four statements
 * at any number of stages and applications. Only for those who see the whole job.
 * @throws AppError `forbidden`, `not_found`
 */
export async function getBoard(viewer: Viewer, slug: string): Promise<BoardView> {
  assertCan(viewer, "board.read");
  const job = await getJob(viewer, slug);
  const [rows, counts, late] = await Promise.all([
    readColumns(job.id),
    stageCountsOf(db, job.id),
    lateCountsOf(db, [job.id]),
  ]);
  const pageSize = Math.min(maxCardsPerColumn, Math.floor(maxCardsAtOnce / Math.max(rows.length, 1)));
  const columns = rows.map(({ cards, ...stage }): BoardColumn => {
    const count = counts.get(stage.id)?.[stage.kind === "hired" ? "hired" : "active"] ?? 0;
    return { ...stage, count, late: late.get(stage.id) ?? 0, ...toPage(cards, pageSize) };
  });
  return { columns };
}

/** @throws AppError `forbidden`, `not_found`, `invalid` for a cursor we did not give */
export async function getColumnPage(
  viewer: Viewer,
  slug: string,
  stageId: string,
  cursor: string | null,
): Promise<ColumnPage> {
  assertCan(viewer, "board.read");
  const job = await getJob(viewer, slug);
  const stage = await getStage(job.id, stageId);
  const after = cursor === null ? null : decodeBoardCursor(cursor);
  const cards = await db.execute<BoardCard>(sql`
    select ${cardColumns} from applications a ${focusOf} ${feedbackOf}
    where a.job_id = ${job.id} and a.stage_id = ${stage.id}
      and a.status = ${stage.kind === "hired" ? "hired" : "active"}
      ${after ? sql`and (a.stage_entered_at, a.id) < (${after.stageEnteredAt}::timestamptz, ${after.id}::uuid)` : sql.empty()}
    order by a.stage_entered_at desc, a.id desc
    limit ${nextPageSize + 1}`);
  return toPage([...cards], nextPageSize);
}

type ColumnRow = BoardStage & { cards: BoardCard[] };

/** Each column's page is the beginning of its part of the index `applications_column`. */
async function readColumns(jobId: string): Promise<ColumnRow[]> {
  const rows = await db.execute<ColumnRow>(sql`
    select s.id, s.name, s.kind, s.promised_days as "promisedDays", page.cards
    from stages s
    cross join lateral (
      select coalesce(json_agg(card), '[]') as cards from (
        select ${cardColumns} from (
          select * from applications
          where job_id = s.job_id and stage_id = s.id
            and status = case when s.kind = 'hired' then 'hired' else 'active' end::application_status
          order by stage_entered_at desc, id desc
          limit ${maxCardsPerColumn + 1}
        ) a ${focusOf} ${feedbackOf}
        order by a.stage_entered_at desc, a.id desc
      ) card
    ) page
    where s.job_id = ${jobId}
    order by s.position`);
  return [...rows];
}

const cardColumns = sql`
  a.id, a.full_name as name, left(coalesce(a.affiliation, a.location), 120) as fact, focus.focus, a.source, ${recruiterName} as recruiter,
  json_build_object('count', a.publication_count, 'selected', a.selected_publication_count) as publications,
  ${iso("a.stage_entered_at")} as "stageEnteredAt",
  ${owesAnswer} as "owesAnswer",
  json_build_object('given', feedback.given, 'asked', feedback.asked) as feedback`;

/** What they chose first in the job's first question with several choices. */
const focusOf = sql`
  left join lateral (
    select left(answers.value->>0, 60) as focus
    from answers join questions on questions.id = answers.question_id
    where answers.application_id = a.id and questions.kind = 'choices'
    order by answers.position limit 1
  ) focus on true`;

async function getStage(jobId: string, stageId: string): Promise<{ id: string; kind: StageKind }> {
  if (!z.uuid().safeParse(stageId).success) throw notFound();
  const [stage] = await db
    .select({ id: stages.id, kind: stages.kind })
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
