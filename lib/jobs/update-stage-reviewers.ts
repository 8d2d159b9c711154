import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stageReviewers, stages, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { canBeAsked } from "@/lib/reviewers/can-be-asked";
import { editJob } from "./edit-job";
import {
  type JobEditView,
  type UpdateStageReviewersInput,
  updateStageReviewersInput,
} from "./settings-schemas";

/**
 * Adds somebody who is asked about everyone moved into a stage from now on, or takes them away. Whom they were
 * asked about already stays with them.
 * @throws AppError `not_found`, `forbidden`, `conflict`, `invalid` for who could not see the application
 */
export async function updateStageReviewers(
  viewer: Viewer,
  input: UpdateStageReviewersInput,
): Promise<JobEditView> {
  return editJob(viewer, updateStageReviewersInput, input, async (tx, job, { stageId, userId, change }) => {
    const stage = await getStage(tx, job.id, stageId);
    const name = change === "add" ? await add(tx, job, stageId, userId) : await remove(tx, stageId, userId);
    const data = { change, stageId, stage: stage.name, userId, name };
    return name === null ? null : { type: "stage_reviewers.updated", data };
  });
}

async function getStage(tx: Tx, jobId: string, stageId: string): Promise<{ name: string }> {
  const [stage] = await tx
    .select({ name: stages.name, kind: stages.kind })
    .from(stages)
    .where(and(eq(stages.id, stageId), eq(stages.jobId, jobId)));
  if (!stage) throw new AppError("not_found", "This stage is not there any more. Reload the page.");
  if (stage.kind === "applied") {
    const message = "Everyone arrives in the first stage, unread. Ask from a later one.";
    throw new AppError("invalid", message, { fieldErrors: { stageId: [message] } });
  }
  return stage;
}

type Job = Parameters<typeof canBeAsked>[0];

/** Their name, or null if they were there already. */
async function add(tx: Tx, job: Job, stageId: string, userId: string): Promise<string | null> {
  const [user] = await tx
    .select({ name: users.name })
    .from(users)
    .where(and(eq(users.id, userId), canBeAsked(job)));
  if (!user) {
    const message = "They could not see these applications. Add them to the hiring team first.";
    throw new AppError("invalid", message, { fieldErrors: { userId: [message] } });
  }
  const added = await tx
    .insert(stageReviewers)
    .values({ stageId, userId, addedAt: now() })
    .onConflictDoNothing()
    .returning({ userId: stageReviewers.userId });
  return added.length > 0 ? user.name : null;
}

async function remove(tx: Tx, stageId: string, userId: string): Promise<string | null> {
  const removed = await tx
    .delete(stageReviewers)
    .where(and(eq(stageReviewers.stageId, stageId), eq(stageReviewers.userId, userId)))
    .returning({ userId: stageReviewers.userId });
  if (removed.length === 0) return null;
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? "";
}
