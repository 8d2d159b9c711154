import "server-only";
import { addHours } from "date-fns";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, rejectionReasons } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { stageEventTypes } from "@/lib/events/event-types";
import { whoWas } from "@/lib/events/last-event-of";
import { recordEvent } from "@/lib/events/record-event";
import { toLocale } from "@/lib/i18n/locales";
import { notifyBoard } from "@/lib/live/notify";
import { hasLink } from "@/lib/mail/mail-parts";
import { queueMail } from "@/lib/mail/queue-mail";
import { stopMails } from "@/lib/mail/stop-mails";
import { withName } from "@/lib/messages/name-place";
import { parseInput } from "@/lib/parse-input";
import {
  type RejectApplicationInput,
  type RejectApplicationView,
  rejectApplicationInput,
} from "./ending-schemas";
import { getApplication } from "./get-application";

/**
 * Ends a running application for a reason, in the stage it is in. A reason of ours rejects, one of theirs
 * withdraws it on the candidate's behalf. The mail, if there is one, leaves after the job's delay.
 * @throws AppError `not_found`, `forbidden`, `conflict` when it was moved or ended meanwhile
 */
export async function rejectApplication(
  viewer: Viewer,
  input: RejectApplicationInput,
): Promise<RejectApplicationView> {
  assertCan(viewer, "application.reject");
  const { applicationId, reasonId, fromStageId, mail } = parseInput(rejectApplicationInput, input);
  if (mail) assertCan(viewer, "application.message");
  return db.transaction(async (tx) => {
    const { application, stage, job } = await getApplication(tx, viewer, applicationId);
    const reason = await getReason(tx, reasonId);
    const status = reason.kind === "we_rejected" ? "rejected" : "withdrawn";
    if (mail && status === "withdrawn") throw noMailToWhoLeft();
    const endedAt = now();
    const leavesAt = addHours(endedAt, job.rejectionDelayHours);
    const [ended] = await tx
      .update(applications)
      .set({
        status,
        endedAt,
        snoozedUntil: null,
        endingToldAt: status === "rejected" ? leavesAt : null,
        rejectionReasonId: reason.id,
        version: sql`${applications.version} + 1`,
      })
      .where(
        and(
          eq(applications.id, applicationId),
          eq(applications.stageId, fromStageId),
          eq(applications.status, "active"),
        ),
      )
      .returning({ id: applications.id });
    if (!ended) throw await endedOrMoved(tx, viewer, applicationId);
    const mailLeavesAt = mail ? leavesAt.toISOString() : null;
    const eventId = await recordEvent(tx, {
      type: `application.${status}`,
      actor: viewer,
      jobId: application.jobId,
      applicationId,
      data: { reasonId: reason.id, reason: reason.name, stageId: stage.id, stage: stage.name, mailLeavesAt },
    });
    await stopMails(tx, applicationId, ["application_moved", "message"]);
    if (mail)
      await queueRejectionMail(tx, application, leavesAt, eventId, withName(mail, application.fullName));
    await notifyBoard(tx, application.jobId, applicationId);
    return {
      applicationId,
      status,
      stageId: stage.id,
      reason: reason.name,
      endedAt: endedAt.toISOString(),
      mailLeavesAt,
    };
  });
}

async function getReason(tx: Tx, reasonId: string) {
  const [reason] = await tx.select().from(rejectionReasons).where(eq(rejectionReasons.id, reasonId));
  if (reason) return reason;
  const sentence = "This reason is not there any more. Choose another one.";
  throw new AppError("invalid", sentence, { fieldErrors: { reasonId: [sentence] } });
}

function noMailToWhoLeft(): AppError {
  return new AppError(
    "invalid",
    "A candidate who withdrew gets no rejection. Send no mail, or choose another reason.",
  );
}

/** In the candidate's language, with the way to their own page where the text has a place for it. */
async function queueRejectionMail(
  tx: Tx,
  application: Pick<typeof applications.$inferSelect, "id" | "email" | "fullName" | "candidateId" | "locale">,
  sendAfter: Date,
  eventId: string,
  mail: { subject: string; text: string },
): Promise<void> {
  const locale = toLocale(application.locale);
  const link = hasLink(mail.text) ? await issueCandidateLink(tx, application.candidateId, locale) : undefined;
  await queueMail(tx, {
    kind: "rejection",
    locale,
    link,
    to: application.email,
    toName: application.fullName,
    subject: mail.subject,
    text: mail.text,
    applicationId: application.id,
    sendAfter,
    idempotencyKey: `rejection:${eventId}`,
  });
}

async function endedOrMoved(tx: Tx, viewer: Viewer, applicationId: string): Promise<AppError> {
  const { application, stage } = await getApplication(tx, viewer, applicationId);
  const who = (types: Parameters<typeof whoWas>[3]) => whoWas(tx, viewer, applicationId, types);
  switch (application.status) {
    case "hired":
      return new AppError("conflict", "This person was hired. Move them back to another stage first.");
    case "rejected":
      return new AppError(
        "conflict",
        `${await who(["application.rejected"])} rejected this application already.`,
      );
    case "withdrawn":
      return new AppError("conflict", "This application was withdrawn already.");
    case "active":
      return new AppError(
        "conflict",
        `${await who([...stageEventTypes])} moved this application to ${stage.name} meanwhile.`,
      );
  }
}
