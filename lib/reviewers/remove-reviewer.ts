import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { endStreamsOf, notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { listReviewers } from "./queries";
import { type RemoveReviewerInput, type ReviewerView, removeReviewerInput } from "./schemas";
import { takeBackReviewer } from "./take-back-reviewer";

/**
 * Takes back that a colleague was asked; a mail that still waits to tell them is not sent. What they
 * submitted stays. An interviewer does not see the application any more. Who is not asked is left alone.
 * @throws AppError `not_found`, `forbidden`
 */
export async function removeReviewer(viewer: Viewer, input: RemoveReviewerInput): Promise<ReviewerView[]> {
  assertCan(viewer, "reviewer.assign");
  const { applicationId, userId } = parseInput(removeReviewerInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, applicationId);
    if (!(await takeBackReviewer(tx, applicationId, userId))) return listReviewers(tx, viewer, applicationId);
    const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
    await recordEvent(tx, {
      type: "reviewer.removed",
      actor: viewer,
      jobId: job.id,
      applicationId,
      data: { userId, userName: user?.name ?? "" },
    });
    await notifyBoard(tx, job.id, applicationId);
    await endStreamsOf(tx, { userId });
    return listReviewers(tx, viewer, applicationId);
  });
}
