import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { whoWas } from "@/lib/events/last-event-of";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import {
  type ReopenApplicationInput,
  type ReopenApplicationView,
  reopenApplicationInput,
} from "./ending-schemas";
import { getApplication } from "./get-application";
import { stopRejectionMail } from "./stop-rejection-mail";

/**
 * Makes an ended application active again, in the stage it ended in, and keeps a rejection's mail that has
 * not left from ever leaving.
 * @throws AppError `not_found`, `forbidden`, `conflict` when it is not ended
 */
export async function reopenApplication(
  viewer: Viewer,
  input: ReopenApplicationInput,
): Promise<ReopenApplicationView> {
  assertCan(viewer, "application.reject");
  const { applicationId } = parseInput(reopenApplicationInput, input);
  return db.transaction(async (tx) => {
    const { application, stage } = await getApplication(tx, viewer, applicationId);
    const before = await endingOf(tx, applicationId);
    const [reopened] = await tx
      .update(applications)
      .set({
        status: "active",
        endedAt: null,
        endingToldAt: null,
        rejectionReasonId: null,
        version: sql`${applications.version} + 1`,
      })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, ["rejected", "withdrawn"])))
      .returning({ id: applications.id });
    if (!reopened) throw await notEnded(tx, viewer, applicationId);
    const { mail, mailIds } = await stopRejectionMail(tx, applicationId, application.endedAt);
    const reopeningId = await recordEvent(tx, {
      type: "application.reopened",
      actor: viewer,
      jobId: application.jobId,
      applicationId,
      data: { stageId: stage.id, stage: stage.name, mail, mailIds, before },
    });
    await notifyBoard(tx, application.jobId, applicationId);
    return { applicationId, status: "active", stageId: stage.id, mail, reopeningId };
  });
}

/** What undoing this restores; held, so that nothing else ends it meanwhile. */
async function endingOf(tx: Tx, applicationId: string) {
  const [ending] = await tx
    .select({
      status: applications.status,
      endedAt: applications.endedAt,
      endingToldAt: applications.endingToldAt,
      rejectionReasonId: applications.rejectionReasonId,
    })
    .from(applications)
    .where(eq(applications.id, applicationId))
    .for("no key update");
  return ending;
}

async function notEnded(tx: Tx, viewer: Viewer, applicationId: string): Promise<AppError> {
  const { application } = await getApplication(tx, viewer, applicationId);
  if (application.status === "hired") {
    return new AppError("conflict", "This person was hired. There is nothing to reopen.");
  }
  const who = await whoWas(tx, viewer, applicationId, ["application.reopened"]);
  return new AppError("conflict", `${who} reopened this application already.`);
}
