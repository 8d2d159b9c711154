import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { newReference } from "@/lib/ids";
import { type CreatedApplication, createApplication, type Person } from "./create-application";
import { imported } from "./sources";

type Imported = { jobId: string; person: Person; submissionKey: string };

/**
 * Adds somebody from a colleague's file, as by hand: without a résumé, without their consent having been asked,
 * with no mail. Whoever has an application for this job already keeps it as it is.
 * @throws AppError `not_found`, `forbidden`, `conflict` when the job is closed
 */
export async function importApplication(viewer: Viewer, input: Imported): Promise<CreatedApplication> {
  assertCan(viewer, "application.create");
  return db.transaction(async (tx) => {
    const [job] = await tx
      .select({ status: jobs.status })
      .from(jobs)
      .where(and(eq(jobs.id, input.jobId), jobVisibleTo(viewer)));
    if (!job) throw notFound();
    if (job.status === "closed") throw new AppError("conflict", "This job was closed meanwhile.");
    return createApplication(tx, {
      ...input,
      source: imported,
      actor: viewer,
      referenceOf: () => newReference(),
    });
  });
}
