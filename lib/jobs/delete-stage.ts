import "server-only";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, events, mailOutbox, stages } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { notifyBoard } from "@/lib/live/notify";
import { editJob } from "./edit-job";
import { type DeleteStageInput, deleteStageInput } from "./pipeline-schemas";
import type { JobEditView } from "./settings-schemas";

type Stage = typeof stages.$inferSelect;

/**
 * Takes a stage out of a job's pipeline. Its applications, ended ones too, go where the input says, each
 * with its event; without any, nothing needs saying.
 * @throws AppError `invalid` when it has applications and no place is named, `conflict`, `not_found`
 */
export async function deleteStage(viewer: Viewer, input: DeleteStageInput): Promise<JobEditView> {
  return editJob(viewer, deleteStageInput, input, async (tx, { id: jobId }, { stageId, moveToStageId }) => {
    // Locked first: an application that would enter it now waits, and then finds it gone.
    const current = await tx
      .select()
      .from(stages)
      .where(eq(stages.jobId, jobId))
      .orderBy(asc(stages.position))
      .for("update");
    const stage = getDeletable(current, stageId);
    const target = current.find(({ id }) => id === moveToStageId && id !== stageId);
    const moved = target ? await moveAll(tx, viewer, stage, target) : 0;
    if (!target) await assertEmpty(tx, stage);
    await tx.delete(stages).where(eq(stages.id, stageId));
    await closeGap(tx, current, stageId);
    const movedTo = moved > 0 ? target?.name : null;
    return { type: "stages.updated", data: { deletedStageId: stageId, deleted: stage.name, moved, movedTo } };
  });
}

function getDeletable(current: Stage[], stageId: string): Stage {
  const stage = current.find(({ id }) => id === stageId);
  if (!stage) throw new AppError("not_found", "This stage is gone already. Reload the page.");
  if (stage.kind === "applied") {
    throw new AppError("conflict", "Applications arrive in the first stage, so it cannot be deleted.");
  }
  if (stage === current.at(-1)) {
    throw new AppError("conflict", "Entering the last stage hires, so it cannot be deleted.");
  }
  return stage;
}

async function assertEmpty(tx: Tx, { id, jobId }: Stage): Promise<void> {
  const [one] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.jobId, jobId), eq(applications.stageId, id)))
    .limit(1);
  if (!one) return;
  const message = "Choose where the applications of this stage go.";
  throw new AppError("invalid", message, { fieldErrors: { moveToStageId: [message] } });
}

async function moveAll(tx: Tx, viewer: Viewer, from: Stage, to: Stage): Promise<number> {
  const isInIt = and(eq(applications.jobId, from.jobId), eq(applications.stageId, from.id));
  if (from.kind !== to.kind && [from.kind, to.kind].includes("hired")) await assertEmptyOrExplain(tx, from);
  await stopMovedMails(tx, isInIt);
  const moved = await tx
    .update(applications)
    .set({
      stageId: to.id,
      // Those that ended keep the time of the stage they ended in.
      stageEnteredAt: sql`case when ${applications.endedAt} is null then ${now().toISOString()}::timestamptz else ${applications.stageEnteredAt} end`,
      version: sql`${applications.version} + 1`,
    })
    .where(isInIt)
    .returning({ id: applications.id });
  await recordMoves(tx, viewer, { from, to, applicationIds: moved.map(({ id }) => id) });
  return moved.length;
}

/** Nobody is told any more that they are where nobody is now. */
async function stopMovedMails(tx: Tx, isInIt: SQL | undefined): Promise<void> {
  await tx
    .update(mailOutbox)
    .set({ state: "cancelled" })
    .where(
      and(
        inArray(
          mailOutbox.applicationId,
          tx.select({ id: applications.id }).from(applications).where(isInIt),
        ),
        eq(mailOutbox.kind, "application_moved"),
        inArray(mailOutbox.state, ["waiting", "failed", "no_smtp", "demo_address"]),
      ),
    );
}

async function assertEmptyOrExplain(tx: Tx, from: Stage): Promise<void> {
  try {
    await assertEmpty(tx, from);
  } catch {
    const message = "Deleting a stage hires nobody: choose a stage that is not of the kind Hired.";
    throw new AppError("invalid", message, { fieldErrors: { moveToStageId: [message] } });
  }
}

type Moves = { from: Stage; to: Stage; applicationIds: string[] };

/** One event an application, as if each had been moved by hand: their histories stay whole. */
async function recordMoves(tx: Tx, viewer: Viewer, { from, to, applicationIds }: Moves): Promise<void> {
  const data = {
    fromStageId: from.id,
    fromStage: from.name,
    toStageId: to.id,
    toStage: to.name,
    stageDeleted: true,
  };
  for (let start = 0; start < applicationIds.length; start += 1_000) {
    const rows = applicationIds.slice(start, start + 1_000).map((applicationId) => ({
      id: newId(),
      at: now(),
      type: "application.moved",
      actorKind: "user" as const,
      actorUserId: viewer.id,
      actorName: viewer.name,
      jobId: from.jobId,
      applicationId,
      data,
    }));
    await tx.insert(events).values(rows);
  }
  const [first] = applicationIds;
  if (first) await notifyBoard(tx, from.jobId, first);
}

/** Positions stay 0, 1, 2, …, as the settings page counts them. */
async function closeGap(tx: Tx, current: Stage[], stageId: string): Promise<void> {
  const gone = current.findIndex(({ id }) => id === stageId);
  const after = current.slice(gone + 1).map(({ id }) => id);
  if (after.length === 0) return;
  await tx
    .update(stages)
    .set({ position: sql`${stages.position} - 1` })
    .where(inArray(stages.id, after));
}
