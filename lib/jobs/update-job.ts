import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { hiringTeam, type jobs, postings } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { endStreamsOf } from "@/lib/live/notify";
import { changesOf, editJob } from "./edit-job";
import { type JobEditView, type UpdateJobInput, updateJobInput } from "./settings-schemas";

/** Changes a job's facts. @throws AppError `not_found`, `forbidden`, `conflict` */
export async function updateJob(viewer: Viewer, input: UpdateJobInput): Promise<JobEditView> {
  return editJob(viewer, updateJobInput, input, async (tx, job, { jobId: _, version: __, ...facts }) => {
    const changed = changesOf(job, facts);
    if (!changed) return null;
    await keepInSight(tx, viewer, job, facts.confidential);
    await renamePosting(tx, job, facts.title);
    if (facts.confidential && !job.confidential) await endStreamsOf(tx, { jobId: job.id });
    return { type: "job.updated", data: { changed }, set: facts };
  });
}

type Job = typeof jobs.$inferSelect;

/** Whoever makes a job confidential stays on its team: otherwise it would vanish under their hands. */
async function keepInSight(tx: Tx, viewer: Viewer, job: Job, isConfidential: boolean): Promise<void> {
  if (viewer.role === "admin" || job.confidential || !isConfidential) return;
  await tx
    .insert(hiringTeam)
    .values({ jobId: job.id, userId: viewer.id, addedAt: now() })
    .onConflictDoNothing();
}

/** The posting's own title follows, unless it was given another one, as in another language. */
async function renamePosting(tx: Tx, job: Job, title: string): Promise<void> {
  if (title === job.title) return;
  await tx
    .update(postings)
    .set({ title, updatedAt: now() })
    .where(and(eq(postings.jobId, job.id), eq(postings.title, job.title)));
}
