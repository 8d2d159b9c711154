import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import type { getApplication } from "./get-application";
import { stopRejectionMail } from "./stop-rejection-mail";

type Found = Awaited<ReturnType<typeof getApplication>>;

/**
 * Before the candidate is told, moving a rejected application on takes the rejection back, and its mail never
 * leaves. Afterwards it takes reopening, which says what they were told. Returns how it stands then.
 * @throws AppError `conflict`
 */
export async function takeBackRejection(tx: Tx, viewer: Viewer, { application, stage }: Found) {
  const [active] = await tx
    .update(applications)
    .set({
      status: "active",
      endedAt: null,
      endingToldAt: null,
      rejectionReasonId: null,
      version: sql`${applications.version} + 1`,
    })
    .where(
      and(
        eq(applications.id, application.id),
        eq(applications.status, "rejected"),
        gt(applications.endingToldAt, now()),
      ),
    )
    .returning({ status: applications.status, endedAt: applications.endedAt });
  const stopped = active && (await stopRejectionMail(tx, application.id, application.endedAt));
  if (!stopped || stopped.mail === "already_sent") {
    throw new AppError(
      "conflict",
      "This application was rejected, and they were told. Reopen it to move it.",
    );
  }
  await recordEvent(tx, {
    type: "application.reopened",
    actor: viewer,
    jobId: application.jobId,
    applicationId: application.id,
    data: { stageId: stage.id, stage: stage.name, mail: stopped.mail },
  });
  return { ...application, ...active };
}
