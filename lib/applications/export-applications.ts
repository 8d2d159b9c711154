import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ofA, shownName } from "@/lib/anonymous/shown-name";
import { withoutNameOrder } from "@/lib/anonymous/without-name-order";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { toCsvLine } from "@/lib/csv/to-csv-line";
import { recordEvent } from "@/lib/events/record-event";
import { getJob } from "@/lib/jobs/queries";
import { type ListColumn, listColumnNames, listColumnTitles } from "@/lib/list-columns/list-columns";
import { findListColumns } from "@/lib/list-columns/queries";
import type { Feedback } from "./board-schemas";
import { feedbackOf, iso } from "./feedback-of";
import { listConditions } from "./list-conditions";
import type { ListCursor } from "./list-cursor";
import { directionOf, idsInOrder, keyOf } from "./list-order";
import { extraColumns } from "./list-row-columns";
import type { ListFilters, ListRow } from "./list-schemas";
import type { ApplicationStatus } from "./schemas";
import { sourceWords } from "./source-words";
import { statusNames } from "./status-words";

const pageSize = 500;
const byteOrderMark = "\ufeff";

export type ExportedFile = { fileName: string; lines: AsyncGenerator<string> };

/**
 * All a list's filters leave, in its order, as CSV with the columns one has chosen, read page by page while it is
 * sent. Of feedback it holds how much there is and never what: a file outlives the blindness of who downloads it. The history says who took what away.
 * @throws AppError `not_found`, `forbidden`
 */
export async function exportApplications(
  viewer: Viewer,
  slug: string,
  given: ListFilters,
): Promise<ExportedFile> {
  const job = await getJob(viewer, slug);
  const filters = withoutNameOrder(job, given);
  assertCan(viewer, "board.read");
  const { where } = await listConditions(viewer, job.id, filters);
  const { q, ...named } = filters;
  await db.transaction((tx) =>
    recordEvent(tx, {
      type: "applications.exported",
      actor: viewer,
      jobId: job.id,
      // What was searched for may be somebody's name.
      data: { filters: named, isSearch: q.trim() !== "" },
    }),
  );
  const day = now().toISOString().slice(0, 10);
  const chosen = (await findListColumns(viewer))?.filter((column) => column !== "reference");
  return { fileName: `${slug}-${day}.csv`, lines: linesOf(viewer, where, filters, chosen ?? allColumns) };
}

type Row = {
  id: string;
  reference: string;
  name: string;
  sortName: string;
  stage: string;
  status: ApplicationStatus;
  source: string;
  appliedAt: string;
  stageEnteredAt: string;
  feedback: Feedback;
  extra: ListRow["extra"];
};

/** Whoever has chosen no columns gets all there is, but for feedback, of which only a list needs to know. */
const allColumns = listColumnNames.filter((name) => name !== "feedback" && name !== "reference");

function cellsOf(columns: ListColumn[], row: Row): (string | null)[] {
  return [row.reference, row.name, ...columns.map((column) => cellOf(column, row))];
}

function cellOf(column: ListColumn, row: Row): string | null {
  switch (column) {
    case "stage":
      return row.stage;
    case "status":
      return statusNames[row.status];
    case "source":
      return sourceWords(row.source);
    case "applied":
      return row.appliedAt;
    case "entered":
      return row.stageEnteredAt;
    case "feedback":
      return `${row.feedback.given} of ${row.feedback.asked}`;
    default:
      return row.extra[column] ?? null;
  }
}

async function* linesOf(
  viewer: Viewer,
  where: SQL,
  filters: ListFilters,
  columns: ListColumn[],
): AsyncGenerator<string> {
  const titles = columns.map((column) => listColumnTitles[column]);
  yield byteOrderMark + toCsvLine(["Reference", "Full name", ...titles]);
  let after: ListCursor | null = null;
  do {
    const rows: Row[] = await readRows(viewer, where, filters, after, columns);
    yield rows.map((row) => toCsvLine(cellsOf(columns, row))).join("");
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    after = last ? { key: keyOf(last, filters.sort), id: last.id } : null;
  } while (after);
}

async function readRows(
  viewer: Viewer,
  where: SQL,
  filters: ListFilters,
  after: ListCursor | null,
  columns: ListColumn[],
): Promise<Row[]> {
  const direction = directionOf(filters.sort);
  const rows = await db.execute<Row>(sql`
    select a.id, a.reference, ${shownName(viewer, ofA)} as name, a.sort_name as "sortName",
      stages.name as stage, a.status, a.source,
      ${iso("a.applied_at")} as "appliedAt", ${iso("a.stage_entered_at")} as "stageEnteredAt",
      json_build_object('given', feedback.given, 'asked', feedback.asked) as feedback,
      ${extraColumns(viewer, columns)} as extra
    from (${idsInOrder(where, filters, after, pageSize)}) page
    join applications a on a.id = page.id join stages on stages.id = a.stage_id ${feedbackOf}
    order by page.key ${direction}, page.id ${direction}`);
  return [...rows];
}
