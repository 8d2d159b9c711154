import "server-only";
import { and, asc, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, importRows, imports, jobs, users } from "@/db/schema";
import { isAnonymisedFor } from "@/lib/anonymous/is-anonymised-for";
import { shownName } from "@/lib/anonymous/shown-name";
import { assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { getJob } from "@/lib/jobs/queries";
import { type RowFilterName, rowFilters } from "./row-filters";
import { type ImportCounts, type ImportRowView, type ImportView, importMapping } from "./schemas";

const pageSize = 100;
const exampleRows = 3;

const noCounts: ImportCounts = {
  waiting: 0,
  ready: 0,
  duplicate: 0,
  wrong: 0,
  added: 0,
  removed: 0,
  kept: 0,
};

/** @throws AppError `not_found`, `forbidden` */
export async function getImport(viewer: Viewer, importId: string): Promise<ImportView> {
  assertCan(viewer, "application.create");
  if (!z.uuid().safeParse(importId).success) throw notFound();
  const [view] = await readImports(viewer, eq(imports.id, importId));
  if (!view) throw notFound();
  return view;
}

/** The newest imports into a job. @throws AppError `not_found`, `forbidden` */
export async function listImports(viewer: Viewer, slug: string): Promise<ImportView[]> {
  assertCan(viewer, "application.create");
  const job = await getJob(viewer, slug);
  return readImports(viewer, eq(imports.jobId, job.id));
}

type Rows = { rows: ImportRowView[]; next: number | null };

/** Row by row what would become of them, or has. @throws AppError `not_found`, `forbidden` */
export async function listImportRows(
  viewer: Viewer,
  importId: string,
  { after, show }: { after: number; show: RowFilterName },
): Promise<Rows> {
  const { mapping } = await getImport(viewer, importId);
  const states = rowFilters.filter(({ name }) => name === show).flatMap((filter) => filter.states);
  const found = await db
    .select({
      line: importRows.line,
      state: importRows.state,
      why: importRows.why,
      cells: importRows.cells,
      applicationId: importRows.applicationId,
      shownName: shownName(viewer),
      isHidden: sql<boolean | null>`${isAnonymisedFor(viewer)}`,
    })
    .from(importRows)
    .leftJoin(applications, eq(applications.id, importRows.applicationId))
    .where(
      and(eq(importRows.importId, importId), gt(importRows.line, after), inArray(importRows.state, states)),
    )
    .orderBy(asc(importRows.line))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize).map(({ cells, shownName: name, isHidden, ...row }) => ({
    ...row,
    name: (isHidden ? null : nameIn(cells, mapping)) ?? name,
  }));
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.line ?? null) : null };
}

function nameIn(
  cells: string[] | null,
  { fullName, firstName, lastName }: ImportView["mapping"],
): string | null {
  if (!cells) return null;
  const cell = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? ""));
  return (cell(fullName) || `${cell(firstName)} ${cell(lastName)}`.trim()).slice(0, 200) || null;
}

async function readImports(viewer: Viewer, which: SQL): Promise<ImportView[]> {
  const rows = await db
    .select({
      row: imports,
      job: { slug: jobs.slug, title: jobs.title },
      userName: users.name,
      counts: sql<Partial<ImportCounts>>`coalesce((
        select jsonb_object_agg(state, number) from (
          select state, count(*) as number from import_rows
          where import_id = ${imports.id} group by state) by_state), '{}')`,
      examples: sql<string[][]>`coalesce((
        select jsonb_agg(cells) from (
          select cells from import_rows where import_id = ${imports.id} and cells is not null
          order by line limit ${exampleRows}) first_rows), '[]')`,
    })
    .from(imports)
    .innerJoin(jobs, eq(jobs.id, imports.jobId))
    .innerJoin(users, eq(users.id, imports.userId))
    .where(and(which, jobVisibleTo(viewer)))
    .orderBy(desc(imports.createdAt))
    .limit(50);
  return rows.map(({ row, job, userName, counts, examples }) => ({
    id: row.id,
    job,
    fileName: row.fileName,
    readAs: row.readAs,
    headers: row.headers,
    mapping: importMapping.parse(row.mapping ?? {}),
    examples,
    state: row.state,
    total: row.total,
    counts: { ...noCounts, ...counts },
    userId: row.userId,
    userName,
    createdAt: row.createdAt.toISOString(),
  }));
}
