import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, blindnessOverrides, scorecards } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { othersFeedbackReadableBy } from "./others-readable-by";
import { type OverrideBlindnessInput, overrideBlindnessInput } from "./override-schemas";

/**
 * Opens others' feedback on one application to an admin who has not given theirs. The whole panel reads that it was
 * opened, and why; it cannot be taken back. Twice, or where nothing is hidden from them, it writes nothing.
 * @throws AppError `forbidden`, `not_found`, `invalid`, `conflict` once it was erased
 */
export async function overrideBlindness(
  viewer: Viewer,
  input: OverrideBlindnessInput,
): Promise<{ applicationId: string }> {
  assertCan(viewer, "blindness.override");
  const { applicationId, reason } = parseInput(overrideBlindnessInput, input);
  return db.transaction(async (tx) => {
    const { application } = await getApplication(tx, viewer, applicationId);
    if (!(await isBlind(tx, viewer, applicationId))) return { applicationId };
    const [overridden] = await tx
      .insert(blindnessOverrides)
      .values({ applicationId, userId: viewer.id, overriddenAt: now() })
      .onConflictDoNothing()
      .returning({ userId: blindnessOverrides.userId });
    if (overridden) {
      const about = { actor: viewer, jobId: application.jobId, applicationId };
      await recordEvent(tx, { type: "blindness.overridden", ...about, details: { reason } });
      await notifyBoard(tx, application.jobId, applicationId);
    }
    return { applicationId };
  });
}

/** Their own draft is held meanwhile: what another window submits right now was written unseen. */
async function isBlind(tx: Tx, viewer: Viewer, applicationId: string): Promise<boolean> {
  await tx
    .select({ id: scorecards.id })
    .from(scorecards)
    .where(and(eq(scorecards.applicationId, applicationId), eq(scorecards.userId, viewer.id)))
    .for("update");
  const [row] = await tx
    .select({ canRead: othersFeedbackReadableBy(viewer, sql`applications.id`) })
    .from(applications)
    .where(eq(applications.id, applicationId));
  return row?.canRead === false;
}
