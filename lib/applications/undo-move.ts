import "server-only";
import { addMinutes } from "date-fns";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, events, stages } from "@/db/schema";
import { together } from "@/db/together";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { lastEventOf } from "@/lib/events/last-event-of";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { stopMails } from "@/lib/mail/stop-mails";
import { parseInput } from "@/lib/parse-input";
import { takeBackStageReviewers } from "@/lib/reviewers/ask-stage-reviewers";
import { getApplication } from "./get-application";
import { type MoveApplicationView, type UndoMoveInput, undoMinutes, undoMoveInput } from "./schemas";
import { type Move, readMove } from "./standing-before";
import { standingChanged, standingTypes } from "./standing-changed";

/**
 * Takes a move back as if it had not been: the stage, since when, and whether hired, exactly as before, while
 * the move is the last thing that happened to where the application stands.
 * @throws AppError `not_found`, `forbidden`, `conflict` when something happened since, or it is long ago
 */
export async function undoMove(viewer: Viewer, input: UndoMoveInput): Promise<MoveApplicationView> {
  assertCan(viewer, "application.move");
  const { applicationId, moveId } = parseInput(undoMoveInput, input);
  return db.transaction(async (tx) => {
    const { application, stage } = await getApplication(tx, viewer, applicationId);
    const [move, last] = await together([
      getMove(tx, applicationId, moveId),
      lastEventOf(tx, applicationId, standingTypes),
    ]);
    const back = await getStageBefore(tx, application.jobId, move);
    if (back.kind === "hired" || stage.kind === "hired") assertCan(viewer, "application.hire");
    if (last?.id !== moveId) throw await standingChanged(tx, viewer, applicationId);
    if (addMinutes(move.at, undoMinutes) < now()) throw tooLate();
    const [restored] = await tx
      .update(applications)
      .set({ ...move.before, stageId: back.id, version: sql`${applications.version} + 1` })
      .where(
        and(
          eq(applications.id, applicationId),
          eq(applications.stageId, move.toStageId),
          // Anything that happened since the event was read has made another version.
          eq(applications.version, application.version),
          inArray(applications.status, ["active", "hired"]),
        ),
      )
      .returning();
    if (!restored) throw await standingChanged(tx, viewer, applicationId);
    await together([
      stopMails(tx, applicationId, ["application_moved"]),
      takeBackStageReviewers(tx, applicationId, moveId),
      recordEvent(tx, {
        type: "application.move_undone",
        actor: viewer,
        jobId: restored.jobId,
        applicationId,
        data: {
          moveId,
          fromStageId: stage.id,
          fromStage: stage.name,
          toStageId: back.id,
          toStage: back.name,
        },
      }),
      notifyBoard(tx, restored.jobId, applicationId),
    ]);
    return {
      applicationId,
      moveId: null,
      stageId: back.id,
      stageName: back.name,
      status: restored.status,
      stageEnteredAt: restored.stageEnteredAt.toISOString(),
    };
  });
}

async function getMove(tx: Tx, applicationId: string, moveId: string) {
  const [event] = await tx
    .select({ at: events.at, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.id, moveId),
        eq(events.applicationId, applicationId),
        eq(events.type, "application.moved"),
      ),
    );
  const move = readMove(event?.data);
  if (!event || !move) throw notFound();
  return { ...move, at: event.at };
}

/** Held until the end, so that nobody deletes the stage meanwhile. */
async function getStageBefore(tx: Tx, jobId: string, move: Move) {
  const [stage] = await tx
    .select({ id: stages.id, name: stages.name, kind: stages.kind })
    .from(stages)
    .where(and(eq(stages.id, move.fromStageId), eq(stages.jobId, jobId)))
    .for("key share");
  if (!stage) throw new AppError("conflict", `The stage ${move.fromStage} is not there any more.`);
  if ((stage.kind === "hired") !== (move.before.status === "hired")) {
    throw new AppError("conflict", `The stage ${stage.name} means something else now.`);
  }
  return stage;
}

function tooLate(): AppError {
  return new AppError("conflict", "This move is too long ago to take back. Move the application instead.");
}
