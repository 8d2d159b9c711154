import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { toCsvLine } from "@/lib/csv/to-csv-line";
import { recordEvent } from "@/lib/events/record-event";
import { getJob } from "@/lib/jobs/queries";
import { iso } from "./feedback-of";
import { listConditions } from "./list-conditions";
import type { ListCursor } from "./list-cursor";
import { directionOf, idsInOrder, keyOf } from "./list-order";
import type { ListFilters } from "./list-schemas";
import type { ApplicationStatus } from "./schemas";
import { sourceWords } from "./source-words";
import { statusNames } from "./status-words";

const pageSize = 500;
const byteOrderMark = "\ufeff";

export type ExportedFile = { fileName: string; lines: AsyncGenerator<string> };

/**
 * All a list's filters leave, in its order, as CSV, read page by page while it is sent. Feedback is not in it:
 * a file outlives the blindness of who downloads it. The history says who took what away.
 * @throws AppError `not_found`, `forbidden`
 */
export async function exportApplications(
  viewer: Viewer,
  slug: string,
  filters: ListFilters,
): Promise<ExportedFile> {
  const job = await getJob(viewer, slug);
  assertCan(viewer, "board.read");
  const where = await listConditions(viewer, job.id, filters);
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
  return { fileName: `${slug}-${day}.csv`, lines: linesOf(where, filters) };
}

type Row = {
  id: string;
  reference: string;
  name: string;
  sortName: string;
  email: string;
  phone: string | null;
  location: string | null;
  affiliation: string | null;
  googleScholar: string | null;
  orcid: string | null;
  github: string | null;
  website: string | null;
  stage: string;
  status: ApplicationStatus;
  source: string;
  tags: string | null;
  appliedAt: string;
  stageEnteredAt: string;
};

const columns: [string, (row: Row) => string | null][] = [
  ["Reference", (row) => row.reference],
  ["Full name", (row) => row.name],
  ["Email", (row) => row.email],
  ["Phone", (row) => row.phone],
  ["Location", (row) => row.location],
  ["Current affiliation", (row) => row.affiliation],
  ["Google Scholar", (row) => row.googleScholar],
  ["ORCID", (row) => row.orcid],
  ["GitHub", (row) => row.github],
  ["Website", (row) => row.website],
  ["Stage", (row) => row.stage],
  ["Status", (row) => statusNames[row.status]],
  ["Source", (row) => sourceWords(row.source)],
  ["Tags", (row) => row.tags],
  ["Applied", (row) => row.appliedAt],
  ["Entered stage", (row) => row.stageEnteredAt],
];

async function* linesOf(where: SQL, filters: ListFilters): AsyncGenerator<string> {
  yield byteOrderMark + toCsvLine(columns.map(([title]) => title));
  let after: ListCursor | null = null;
  do {
    const rows: Row[] = await readRows(where, filters, after);
    yield rows.map((row) => toCsvLine(columns.map(([, read]) => read(row)))).join("");
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    after = last ? { key: keyOf(last, filters.sort), id: last.id } : null;
  } while (after);
}

async function readRows(where: SQL, filters: ListFilters, after: ListCursor | null): Promise<Row[]> {
  const direction = directionOf(filters.sort);
  const rows = await db.execute<Row>(sql`
    select a.id, a.reference, a.full_name as name, a.sort_name as "sortName", a.email, a.phone, a.location, a.affiliation,
      a.google_scholar as "googleScholar", a.orcid, a.github, a.website, stages.name as stage, a.status, a.source,
      (select string_agg(tags.name, '; ' order by tags.name) from application_tags
        join tags on tags.id = application_tags.tag_id where application_tags.application_id = a.id) as tags,
      ${iso("a.applied_at")} as "appliedAt", ${iso("a.stage_entered_at")} as "stageEnteredAt"
    from (${idsInOrder(where, filters, after, pageSize)}) page
    join applications a on a.id = page.id join stages on stages.id = a.stage_id
    order by page.key ${direction}, page.id ${direction}`);
  return [...rows];
}
