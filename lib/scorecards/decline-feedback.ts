import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { assignments, scorecards } from "@/db/schema";
import { holdApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { submittedMeanwhile } from "./conflicts";
import { type DeclineFeedbackInput, declineFeedbackInput } from "./schemas";

/**
 * Says that one will give no feedback, asked or not, and throws one's draft away: from then on others' may
 * be read. An admin or recruiter nobody asked only loses the draft.
 * @throws AppError `not_found`, `conflict` when one submitted already
 */
export async function declineFeedback(
  viewer: Viewer,
  input: DeclineFeedbackInput,
): Promise<{ applicationId: string }> {
  assertCan(viewer, "scorecard.write");
  const { applicationId, reason } = parseInput(declineFeedbackInput, input);
  return db.transaction(async (tx) => {
    const { job } = await holdApplication(tx, viewer, applicationId);
    const mine = and(eq(scorecards.applicationId, applicationId), eq(scorecards.userId, viewer.id));
    await tx.delete(scorecards).where(and(mine, isNull(scorecards.submittedAt)));
    const [submitted] = await tx
      .select({ id: scorecards.id })
      .from(scorecards)
      .where(and(mine, isNotNull(scorecards.submittedAt)));
    if (submitted) throw submittedMeanwhile();
    if (await markDeclined(tx, viewer, applicationId, reason)) {
      await recordEvent(tx, { type: "feedback.declined", actor: viewer, jobId: job.id, applicationId });
      await notifyBoard(tx, job.id, applicationId);
    }
    return { applicationId };
  });
}

async function markDeclined(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
  declineReason: string | null,
): Promise<boolean> {
  const [declined] = await tx
    .update(assignments)
    .set({ declinedAt: now(), declineReason })
    .where(
      and(
        eq(assignments.applicationId, applicationId),
        eq(assignments.userId, viewer.id),
        isNull(assignments.declinedAt),
      ),
    )
    .returning({ id: assignments.id });
  if (declined || viewer.role === "admin" || viewer.role === "recruiter") return Boolean(declined);
  const [noted] = await tx
    .insert(assignments)
    .values({
      applicationId,
      userId: viewer.id,
      askedByUserId: viewer.id,
      askedAt: now(),
      declinedAt: now(),
      declineReason,
    })
    .onConflictDoNothing({ target: [assignments.applicationId, assignments.userId] })
    .returning({ id: assignments.id });
  return Boolean(noted);
}
