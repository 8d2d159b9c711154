import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, stages } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { lastMoveOf } from "@/lib/events/last-move-of";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { getApplication } from "./get-application";
import { notifyBoard } from "./notify-board";
import { type MoveApplicationInput, type MoveApplicationView, moveApplicationInput } from "./schemas";
import { standingBefore } from "./standing-before";

/**
 * Moves a running application to another stage of its job; entering a stage of kind `hired` hires, and
 * leaving it makes the application active again.
 * @throws AppError `not_found`, `forbidden`, `conflict` when it was moved or ended meanwhile
 */
export async function moveApplication(
  viewer: Viewer,
  input: MoveApplicationInput,
): Promise<MoveApplicationView> {
  assertCan(viewer, "application.move");
  const { applicationId, toStageId, fromStageId } = parseInput(moveApplicationInput, input);
  return db.transaction(async (tx) => {
    const { application, stage: from } = await getApplication(tx, viewer, applicationId);
    const to = await getStage(tx, application.jobId, toStageId);
    if (to.kind === "hired" || from.kind === "hired") assertCan(viewer, "application.hire");
    if (application.stageId !== fromStageId) throw await movedMeanwhile(tx, applicationId, from.name);
    const status = to.kind === "hired" ? "hired" : "active";
    if (to.id === from.id) return view(application, to.name, null);
    const [moved] = await tx
      .update(applications)
      .set({
        stageId: to.id,
        status,
        stageEnteredAt: now(),
        endedAt: status === "hired" ? now() : null,
        version: sql`${applications.version} + 1`,
      })
      .where(
        and(
          eq(applications.id, applicationId),
          eq(applications.stageId, fromStageId),
          inArray(applications.status, ["active", "hired"]),
        ),
      )
      .returning();
    if (!moved) throw await endedOrMoved(tx, viewer, applicationId);
    const moveId = await recordEvent(tx, {
      type: "application.moved",
      actor: viewer,
      jobId: moved.jobId,
      applicationId,
      data: {
        fromStageId: from.id,
        fromStage: from.name,
        toStageId: to.id,
        toStage: to.name,
        before: standingBefore(application),
      },
    });
    await notifyBoard(tx, moved.jobId, applicationId);
    return view(moved, to.name, moveId);
  });
}

async function getStage(tx: Tx, jobId: string, stageId: string) {
  const [stage] = await tx
    .select()
    .from(stages)
    .where(and(eq(stages.id, stageId), eq(stages.jobId, jobId)));
  if (!stage) throw new AppError("not_found", "This job has no such stage. It may have been removed.");
  return stage;
}

async function endedOrMoved(tx: Tx, viewer: Viewer, applicationId: string): Promise<AppError> {
  const { application, stage } = await getApplication(tx, viewer, applicationId);
  if (application.status === "rejected" || application.status === "withdrawn") {
    return new AppError("conflict", `This application was ${application.status}. Reopen it to move it.`);
  }
  return movedMeanwhile(tx, applicationId, stage.name);
}

async function movedMeanwhile(tx: Tx, applicationId: string, stageName: string): Promise<AppError> {
  const last = await lastMoveOf(tx, applicationId);
  const who = last?.actorName ?? "Someone";
  return new AppError("conflict", `${who} moved this application to ${stageName} already.`);
}

function view(
  row: typeof applications.$inferSelect,
  stageName: string,
  moveId: string | null,
): MoveApplicationView {
  return {
    applicationId: row.id,
    moveId,
    stageId: row.stageId,
    stageName,
    status: row.status,
    stageEnteredAt: row.stageEnteredAt.toISOString(),
  };
}
