import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { shownName } from "@/lib/anonymous/shown-name";
import { withoutNameOrder } from "@/lib/anonymous/without-name-order";
import { iso } from "@/lib/applications/feedback-of";
import {
  countLeft,
  inStatuses,
  type ListConditions,
  listConditions,
  narrowed,
} from "@/lib/applications/list-conditions";
import { decodeListCursor, encodeListCursor, type ListCursor } from "@/lib/applications/list-cursor";
import { directionOf, furtherThan, idsInOrder, keyOf, reversed } from "@/lib/applications/list-order";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { getJob } from "@/lib/jobs/queries";
import type { QueuePage, QueueStart } from "./queue-schemas";

const pageSize = 50;

/**
 * What waits for a decision, as the list's filters and order say, without what is put aside. From an
 * application on, it begins there, or with the next one when that has left the queue.
 * @throws AppError `not_found`, `forbidden`, `invalid` for a cursor we did not give
 */
export async function getQueue(
  viewer: Viewer,
  slug: string,
  given: ListFilters,
  start: QueueStart,
): Promise<QueuePage> {
  const job = await getJob(viewer, slug);
  assertCan(viewer, "board.read");
  const filters = inTriage(withoutNameOrder(job, given));
  const awake = sql`(applications.snoozed_until is null or applications.snoozed_until <= ${now().toISOString()}::timestamptz)`;
  const conditions = narrowed(await listConditions(viewer, job.id, filters), awake);
  const { where } = conditions;
  if (start && "before" in start) return readBackwards(viewer, where, filters, start.before);
  const from = await placeOf(viewer, job.id, filters, start);
  const [rows, left] = await Promise.all([
    readRows(viewer, where, filters, from),
    start && "after" in start ? null : countFrom(conditions, filters, from),
  ]);
  const page = rows.slice(0, pageSize);
  return {
    rows: page.map(toRow),
    previousCursor: from && page[0] ? cursorOf(page[0], filters) : null,
    nextCursor: rows.length > pageSize ? cursorOf(page.at(-1), filters) : null,
    left,
  };
}

/** Who is hired waits for nobody: what the list shows by default is here the active ones. */
function inTriage(filters: ListFilters): ListFilters {
  return filters.status === "current" ? { ...filters, status: "active" } : filters;
}

type Place = ListCursor & { isIncluded: boolean };

async function placeOf(
  viewer: Viewer,
  jobId: string,
  filters: ListFilters,
  start: QueueStart,
): Promise<Place | null> {
  if (!start || "before" in start) return null;
  if ("after" in start) return { ...decodeListCursor(filters.sort, start.after), isIncluded: false };
  if (!z.uuid().safeParse(start.at).success) return null;
  const [row] = await db.execute<FoundRow>(
    sql`select ${columnsFor(viewer)} from applications where id = ${start.at} and job_id = ${jobId}`,
  );
  return row ? { id: row.id, key: keyOf(row, filters.sort), isIncluded: true } : null;
}

type FoundRow = { id: string; name: string; sortName: string; appliedAt: string; stageEnteredAt: string };

const columnsFor = (
  viewer: Viewer,
) => sql`applications.id, ${shownName(viewer)} as name, applications.sort_name as "sortName",
  ${iso("applications.applied_at")} as "appliedAt", ${iso("applications.stage_entered_at")} as "stageEnteredAt"`;

async function readRows(
  viewer: Viewer,
  where: SQL,
  filters: ListFilters,
  from: Place | null,
): Promise<FoundRow[]> {
  const [own, beyondIt] = await Promise.all([
    from?.isIncluded ? readOwn(viewer, where, filters, from.id) : [],
    readInOrder(viewer, where, filters, from),
  ]);
  return [...own, ...beyondIt];
}

function readOwn(viewer: Viewer, where: SQL, filters: ListFilters, id: string) {
  return db.execute<FoundRow>(
    sql`select ${columnsFor(viewer)} from applications where ${where} and ${inStatuses(filters)} and applications.id = ${id}`,
  );
}

async function readInOrder(
  viewer: Viewer,
  where: SQL,
  filters: ListFilters,
  from: ListCursor | null,
): Promise<FoundRow[]> {
  const direction = directionOf(filters.sort);
  const rows = await db.execute<FoundRow>(sql`
    select ${columnsFor(viewer)} from (${idsInOrder(where, filters, from, pageSize + 1)}) page
    join applications on applications.id = page.id
    order by page.key ${direction}, page.id ${direction}`);
  return [...rows];
}

async function readBackwards(
  viewer: Viewer,
  where: SQL,
  filters: ListFilters,
  before: string,
): Promise<QueuePage> {
  const place = decodeListCursor(filters.sort, before);
  const rows = await readInOrder(viewer, where, { ...filters, sort: reversed[filters.sort] }, place);
  const page = rows.slice(0, pageSize);
  const previousCursor = rows.length > pageSize ? cursorOf(page.at(-1), filters) : null;
  return { rows: page.toReversed().map(toRow), previousCursor, nextCursor: null, left: null };
}

/** From a place on, itself among them where it is one of the queue. */
function countFrom(conditions: ListConditions, filters: ListFilters, from: Place | null) {
  const further = from
    ? sql`and (${furtherThan(filters.sort, from)} or ${from.isIncluded ? sql`applications.id = ${from.id}` : sql`false`})`
    : sql.empty();
  return countLeft(narrowed(conditions, sql`${inStatuses(filters)} ${further}`));
}

function cursorOf(row: FoundRow | undefined, { sort }: ListFilters): string | null {
  return row ? encodeListCursor(sort, { key: keyOf(row, sort), id: row.id }) : null;
}

function toRow({ id, name }: FoundRow) {
  return { id, name };
}
