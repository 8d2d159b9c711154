import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, jobs, stages } from "@/db/schema";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";

/** What every rule on an application begins with: the row, its stage and job, or `not_found`. */
export async function getApplication(tx: Tx, viewer: Viewer, applicationId: string) {
  const [found] = await tx
    .select({ application: applications, stage: stages, job: jobs })
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  if (!found) throw notFound();
  return found;
}
