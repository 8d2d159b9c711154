import "server-only";
import { and, inArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { users } from "@/db/schema";
import { holdApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { settleConflicts } from "@/lib/conflicts/settle-conflicts";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard, notifyColleague } from "@/lib/live/notify";
import { queueMail } from "@/lib/mail/queue-mail";
import { feedbackAskedMail } from "@/lib/messages/feedback-asked-mail";
import { absoluteUrl } from "@/lib/origin";
import { parseInput } from "@/lib/parse-input";
import { assignReviewer } from "./assign-reviewer";
import { canBeAsked } from "./can-be-asked";
import { listReviewers } from "./queries";
import { type AskForFeedbackInput, askForFeedbackInput, type ReviewerView } from "./schemas";

type Colleague = { id: string; name: string; email: string };
type JobSeen = Parameters<typeof canBeAsked>[0];

/**
 * Asks colleagues for their feedback and tells each by mail. Who was asked already, or has submitted, is
 * left alone; who declined is asked again. Being asked opens the application to an interviewer. Who may have a
 * conflict of interest is asked with a reason, which is a decision about it.
 * @throws AppError `not_found`, `forbidden`, `invalid` for someone who cannot see the application, or without a
 * reason, `conflict` for who was excused
 */
export async function askForFeedback(viewer: Viewer, input: AskForFeedbackInput): Promise<ReviewerView[]> {
  assertCan(viewer, "reviewer.assign");
  const { applicationId, userIds, conflictReason } = parseInput(askForFeedbackInput, input);
  return db.transaction(async (tx) => {
    const { job } = await holdApplication(tx, viewer, applicationId);
    const colleagues = await getColleagues(tx, job, userIds);
    await settleConflicts(tx, viewer, { applicationId, jobId: job.id, colleagues, reason: conflictReason });
    for (const colleague of colleagues) {
      if (!(await assignReviewer(tx, viewer, { applicationId, userId: colleague.id }))) continue;
      const eventId = await recordEvent(tx, {
        type: "reviewer.asked",
        actor: viewer,
        jobId: job.id,
        applicationId,
        data: { userId: colleague.id, userName: colleague.name },
      });
      await notifyColleague(tx, colleague.id);
      if (colleague.id === viewer.id) continue;
      await queueMail(tx, {
        kind: "feedback_asked",
        to: colleague.email,
        toName: colleague.name,
        ...feedbackAskedMail({ colleague, asker: viewer, job }),
        link: absoluteUrl(`/desk/applications/${applicationId}`),
        applicationId,
        userId: colleague.id,
        idempotencyKey: `feedback:${eventId}`,
      });
    }
    await notifyBoard(tx, job.id, applicationId);
    return listReviewers(tx, viewer, applicationId);
  });
}

async function getColleagues(tx: Tx, job: JobSeen, userIds: string[]): Promise<Colleague[]> {
  const found = await tx
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(and(inArray(users.id, userIds), canBeAsked(job)));
  if (found.length === new Set(userIds).size) return found;
  const sentence = "Someone you chose cannot see this application. Add them to the hiring team first.";
  throw new AppError("invalid", sentence, { fieldErrors: { userIds: [sentence] } });
}
