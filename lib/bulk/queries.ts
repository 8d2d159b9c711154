import "server-only";
import { and, asc, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, bulkItems, bulkOperations, jobs, users } from "@/db/schema";
import { shownName } from "@/lib/anonymous/shown-name";
import { applicationVisibleTo, assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { getJob } from "@/lib/jobs/queries";
import { bulkWords, noCounts } from "./bulk-words";
import { canUndo } from "./can-undo";
import { type ResultFilterName, resultFilters } from "./result-filters";
import { type BulkCounts, type BulkItemState, type BulkItemsPage, type BulkView, bulkDeed } from "./schemas";

const pageSize = 100;

/** An operation, as whoever reads the job's board may see it. @throws AppError `not_found`, `forbidden` */
export async function getBulk(viewer: Viewer, operationId: string): Promise<BulkView> {
  assertCan(viewer, "board.read");
  if (!z.uuid().safeParse(operationId).success) throw notFound();
  const [view] = await readOperations(viewer, eq(bulkOperations.id, operationId));
  if (!view) throw notFound();
  return view;
}

/** The newest operations of a job. @throws AppError `not_found`, `forbidden` */
export async function listBulk(viewer: Viewer, slug: string): Promise<BulkView[]> {
  const job = await getJob(viewer, slug);
  assertCan(viewer, "board.read");
  return readOperations(viewer, eq(bulkOperations.jobId, job.id));
}

/**
 * What became of each, in the order of their arrival.
 * @throws AppError `not_found`, `forbidden`
 */
export async function listBulkItems(
  viewer: Viewer,
  operationId: string,
  { after, show }: { after: string | null; show: ResultFilterName },
): Promise<BulkItemsPage> {
  await getBulk(viewer, operationId);
  const found = await db
    .select({
      applicationId: bulkItems.applicationId,
      name: shownName(viewer),
      state: bulkItems.state,
      why: bulkItems.why,
    })
    .from(bulkItems)
    .innerJoin(applications, eq(applications.id, bulkItems.applicationId))
    .where(
      and(
        eq(bulkItems.operationId, operationId),
        inArray(bulkItems.state, statesOf(show)),
        after ? gt(bulkItems.applicationId, after) : undefined,
        applicationVisibleTo(viewer),
      ),
    )
    .orderBy(asc(bulkItems.applicationId))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.applicationId ?? null) : null };
}

function statesOf(show: ResultFilterName): BulkItemState[] {
  return resultFilters.filter(({ name }) => name === show).flatMap(({ states }) => states);
}

async function readOperations(viewer: Viewer, which: SQL): Promise<BulkView[]> {
  const rows = await db
    .select({
      operation: bulkOperations,
      job: { slug: jobs.slug, title: jobs.title },
      userName: users.name,
      counts: sql<Partial<BulkCounts>>`coalesce((
        select jsonb_object_agg(state, number) from (
          select state, count(*) as number from bulk_items
          where operation_id = ${bulkOperations.id} group by state) by_state), '{}')`,
    })
    .from(bulkOperations)
    .innerJoin(jobs, eq(jobs.id, bulkOperations.jobId))
    .innerJoin(users, eq(users.id, bulkOperations.userId))
    .where(and(which, jobVisibleTo(viewer)))
    .orderBy(desc(bulkOperations.createdAt))
    .limit(pageSize);
  return rows.map(({ operation, job, userName, counts }): BulkView => {
    const { id, state, total, label, createdAt, finishedAt, mailsLeaveAt } = operation;
    const { kind } = bulkDeed.parse(operation.deed);
    return {
      id,
      kind,
      what: bulkWords(kind, label),
      job,
      userName,
      state,
      total,
      counts: { ...noCounts, ...counts },
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      mailsLeaveAt: mailsLeaveAt?.toISOString() ?? null,
      canUndo: canUndo(viewer, operation) && (counts.done ?? 0) > 0,
    };
  });
}
