import "server-only";
import type { Tx } from "@/db/client";
import { jobs, postings, questions, requirements, stages } from "@/db/schema";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import type { JobSeed } from "./research-scientist";

/** Writes a job with everything that belongs to it, and that it was made; returns its id. */
export async function insertJob(tx: Tx, seed: JobSeed): Promise<string> {
  const jobId = newId();
  const openedAt = seed.job.status === "open" ? now() : null;
  await tx.insert(jobs).values({ openedAt, ...seed.job, id: jobId, createdAt: now() });
  const written = [seed.posting, ...(seed.translations ?? [])];
  await tx.insert(postings).values(written.map((posting) => ({ ...posting, jobId, updatedAt: now() })));
  const ofJob = <T extends object>(row: T, position: number) => ({ ...row, jobId, position });
  await tx.insert(requirements).values(seed.requirements.map(ofJob));
  await tx.insert(questions).values(seed.questions.map(ofJob));
  await tx.insert(stages).values(seed.stages.map(ofJob));
  await recordEvent(tx, {
    type: "job.created",
    actor: "system",
    jobId,
    data: { title: seed.job.title, status: seed.job.status },
  });
  return jobId;
}
