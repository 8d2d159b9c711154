import "server-only";
import { db, type Tx } from "@/db/client";
import { hiringTeam, jobs, postings, stages } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { parseInput } from "@/lib/parse-input";
import { defaultStages } from "./default-stages";
import { type CreateJobInput, createJobInput, type JobEditView } from "./settings-schemas";

/**
 * A new job as a draft: nobody outside sees it. It has the usual stages and an empty posting, and who made
 * it is on its team, so that they see it also when it is confidential.
 * @throws AppError `invalid` at the address when another job has it
 */
export async function createJob(viewer: Viewer, input: CreateJobInput): Promise<JobEditView> {
  assertCan(viewer, "job.edit");
  const { location, ...facts } = parseInput(createJobInput, input);
  return db.transaction(async (tx) => {
    const [job] = await tx
      .insert(jobs)
      .values({ ...facts, id: newId(), status: "draft", createdAt: now() })
      .onConflictDoNothing({ target: jobs.slug })
      .returning({ jobId: jobs.id, slug: jobs.slug, version: jobs.version });
    if (!job) throw addressTaken();
    await writeParts(tx, viewer, { jobId: job.jobId, title: facts.title, location });
    await recordEvent(tx, {
      type: "job.created",
      actor: viewer,
      jobId: job.jobId,
      data: { title: facts.title, status: "draft" },
    });
    return job;
  });
}

type Parts = { jobId: string; title: string; location: string };

async function writeParts(tx: Tx, viewer: Viewer, { jobId, title, location }: Parts): Promise<void> {
  await tx.insert(postings).values({ jobId, title, location, summary: "", body: "", updatedAt: now() });
  await tx.insert(stages).values(defaultStages.map((stage, position) => ({ ...stage, jobId, position })));
  await tx.insert(hiringTeam).values({ jobId, userId: viewer.id, addedAt: now() });
}

function addressTaken(): AppError {
  const message = "Another job has this address. Choose another one.";
  return new AppError("invalid", message, { fieldErrors: { slug: [message] } });
}
