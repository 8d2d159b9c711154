import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, jobs, stages } from "@/db/schema";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { erased, notFound } from "@/lib/errors";

// Named one by one: a statement's columns are most of what it costs this process.
const columns = {
  application: {
    id: applications.id,
    jobId: applications.jobId,
    stageId: applications.stageId,
    status: applications.status,
    fullName: applications.fullName,
    email: applications.email,
    candidateId: applications.candidateId,
    locale: applications.locale,
    stageEnteredAt: applications.stageEnteredAt,
    endedAt: applications.endedAt,
    version: applications.version,
    erasedAt: applications.erasedAt,
  },
  stage: { id: stages.id, name: stages.name, kind: stages.kind },
  job: {
    id: jobs.id,
    title: jobs.title,
    confidential: jobs.confidential,
    rejectionDelayHours: jobs.rejectionDelayHours,
  },
};

/** What every rule on an application begins with: the row, its stage and job, or `not_found`. */
export async function getApplication(tx: Tx, viewer: Viewer, applicationId: string) {
  return found(await query(tx, viewer, applicationId));
}

/** The same, held against an erasure until the end: for what writes words in rows the database does not guard. */
export async function holdApplication(tx: Tx, viewer: Viewer, applicationId: string) {
  return found(await query(tx, viewer, applicationId).for("key share", { of: applications }));
}

function query(tx: Tx, viewer: Viewer, applicationId: string) {
  return tx
    .select(columns)
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
}

function found<Row extends { application: { erasedAt: Date | null } }>([row]: Row[]): Row {
  if (!row) throw notFound();
  if (row.application.erasedAt) throw erased();
  return row;
}
