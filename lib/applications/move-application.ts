import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, stageReviewers, stages } from "@/db/schema";
import { together } from "@/db/together";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { whoWas } from "@/lib/events/last-event-of";
import { lastMoveOf } from "@/lib/events/last-move-of";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { stopMails } from "@/lib/mail/stop-mails";
import { parseInput } from "@/lib/parse-input";
import { askStageReviewers } from "@/lib/reviewers/ask-stage-reviewers";
import { getApplication } from "./get-application";
import { queueMovedMail } from "./queue-moved-mail";
import { type MoveApplicationInput, type MoveApplicationView, moveApplicationInput } from "./schemas";
import { standingBefore } from "./standing-before";
import { takeBackRejection } from "./take-back-rejection";

/**
 * Moves a running application to another stage of its job; entering a stage of kind `hired` hires, and
 * leaving it makes the application active again. A rejection that was not told yet is taken back by it.
 * @throws AppError `not_found`, `forbidden`, `conflict` when it was moved or ended meanwhile
 */
export async function moveApplication(
  viewer: Viewer,
  input: MoveApplicationInput,
): Promise<MoveApplicationView> {
  assertCan(viewer, "application.move");
  const wanted = parseInput(moveApplicationInput, input);
  const { applicationId, toStageId, fromStageId } = wanted;
  return db.transaction(async (tx) => {
    // What does not wait for each other travels together: the round trips are most of a move's time.
    const [found, toStage] = await together([
      getApplication(tx, viewer, applicationId),
      findStage(tx, toStageId),
    ]);
    const { application, stage: from } = found;
    const to = ofJob(toStage, application.jobId);
    if (to.kind === "hired" || from.kind === "hired") assertCan(viewer, "application.hire");
    if (application.stageId !== fromStageId) throw await movedMeanwhile(tx, applicationId, from.name);
    const status = to.kind === "hired" ? "hired" : "active";
    if (to.id === from.id) return view(application, to.name, null);
    const isRejected = application.status === "rejected";
    if (isRejected && !wanted.takesBackRejection) throw await rejectedMeanwhile(tx, viewer, applicationId);
    const before = isRejected ? await takeBackRejection(tx, viewer, found) : application;
    // An event for a move that did not happen is taken back with everything else.
    const [moved, moveId] = await together([
      setStage(tx, { applicationId, fromStageId, toStageId: to.id, status }),
      recordEvent(tx, {
        type: "application.moved",
        actor: viewer,
        jobId: application.jobId,
        applicationId,
        data: {
          fromStageId: from.id,
          fromStage: from.name,
          toStageId: to.id,
          toStage: to.name,
          before: standingBefore(before),
        },
      }),
      notifyBoard(tx, application.jobId, applicationId),
      stopMails(tx, applicationId, ["application_moved"]),
    ]);
    if (!moved) throw await endedOrMoved(tx, viewer, applicationId, moveId);
    if (to.hasReviewers) {
      const entry = { applicationId, job: found.job, stageId: to.id, moveId };
      await askStageReviewers(tx, viewer, entry);
    }
    if (to.mailsOnEntry) await queueMovedMail(tx, { application, moveId });
    return view(moved, to.name, moveId);
  });
}

const stageColumns = {
  id: stages.id,
  jobId: stages.jobId,
  name: stages.name,
  kind: stages.kind,
  hasReviewers: sql<boolean>`exists (select from ${stageReviewers} where ${stageReviewers.stageId} = ${stages.id})`,
  mailsOnEntry: stages.mailsOnEntry,
};

async function findStage(tx: Tx, stageId: string): Promise<Stage | undefined> {
  const [stage] = await tx.select(stageColumns).from(stages).where(eq(stages.id, stageId));
  return stage;
}

function ofJob(stage: Stage | undefined, jobId: string): Stage {
  if (stage?.jobId === jobId) return stage;
  throw new AppError("not_found", "This job has no such stage. It may have been removed.");
}

type Stage = Pick<typeof stages.$inferSelect, Exclude<keyof typeof stageColumns, "hasReviewers">> & {
  hasReviewers: boolean;
};
type StageChange = {
  applicationId: string;
  fromStageId: string;
  toStageId: string;
  status: "hired" | "active";
};

/** Only while it still stands where its mover saw it, and has not ended. */
async function setStage(tx: Tx, { applicationId, fromStageId, toStageId, status }: StageChange) {
  const [moved] = await tx
    .update(applications)
    .set({
      stageId: toStageId,
      status,
      stageEnteredAt: now(),
      endedAt: status === "hired" ? now() : null,
      snoozedUntil: null,
      version: sql`${applications.version} + 1`,
    })
    .where(
      and(
        eq(applications.id, applicationId),
        eq(applications.stageId, fromStageId),
        inArray(applications.status, ["active", "hired"]),
      ),
    )
    .returning({
      id: applications.id,
      stageId: applications.stageId,
      status: applications.status,
      stageEnteredAt: applications.stageEnteredAt,
    });
  return moved;
}

async function endedOrMoved(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
  ownEventId: string,
): Promise<AppError> {
  const { application, stage } = await getApplication(tx, viewer, applicationId);
  if (application.status === "rejected") return rejectedMeanwhile(tx, viewer, applicationId);
  if (application.status === "withdrawn") {
    return new AppError("conflict", "This application was withdrawn. Reopen it to move it.");
  }
  return movedMeanwhile(tx, applicationId, stage.name, ownEventId);
}

async function rejectedMeanwhile(tx: Tx, viewer: Viewer, applicationId: string): Promise<AppError> {
  const who = await whoWas(tx, viewer, applicationId, ["application.rejected"]);
  return new AppError("conflict", `${who} rejected this application. Reopen it to move it.`);
}

async function movedMeanwhile(
  tx: Tx,
  applicationId: string,
  stageName: string,
  ownEventId?: string,
): Promise<AppError> {
  const last = await lastMoveOf(tx, applicationId, ownEventId);
  const who = last?.actorName ?? "Someone";
  return new AppError("conflict", `${who} moved this application to ${stageName} already.`);
}

function view(
  row: Pick<typeof applications.$inferSelect, "id" | "stageId" | "status" | "stageEnteredAt">,
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
