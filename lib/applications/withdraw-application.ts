import "server-only";
import { addDays } from "date-fns";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { toldStatus } from "@/lib/candidates/told-status";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { toLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { notifyBoard } from "@/lib/live/notify";
import { queueMail } from "@/lib/mail/queue-mail";
import { stopMails } from "@/lib/mail/stop-mails";
import { withdrawnMail } from "@/lib/messages/own-mails";
import { parseInput } from "@/lib/parse-input";
import { getOwnApplication } from "./get-own-application";
import { type OwnApplicationInput, ownEnvelope, takeBackDays, withdrawInput } from "./withdraw-schemas";

type Own = Awaited<ReturnType<typeof getOwnApplication>>;

/**
 * A candidate ends their own application, in whatever stage it is; also one whose rejection they were not told
 * of yet: that mail never leaves. Withdrawing twice is withdrawing once.
 * @throws AppError `not_found`, `invalid`, `conflict` when they were told of a decision
 */
export async function withdrawApplication(candidate: Candidate, input: OwnApplicationInput): Promise<void> {
  const { locale } = parseInput(ownEnvelope, input);
  const { applicationId, reason } = parseInput(withdrawInput(messagesOf(locale)), input);
  await db.transaction(async (tx) => {
    const own = await getOwnApplication(tx, candidate, applicationId, locale);
    const { application, stage } = own;
    if (application.status === "withdrawn") return;
    if (toldStatus(application) === "rejected") {
      throw new AppError("conflict", messagesOf(locale).own.withdraw.decided);
    }
    const endedAt = now();
    const [withdrawn] = await tx
      .update(applications)
      .set({
        status: "withdrawn",
        endedAt,
        endingToldAt: null,
        snoozedUntil: null,
        rejectionReasonId: null,
        version: sql`${applications.version} + 1`,
      })
      .where(and(eq(applications.id, applicationId), eq(applications.status, application.status)))
      .returning({ id: applications.id });
    if (!withdrawn) throw new Error("A locked application changed.");
    // Nobody who has left is told that they may not come, or invited.
    await stopMails(tx, applicationId, ["rejection", "application_moved", "message"]);
    const eventId = await recordEvent(tx, {
      type: "application.withdrawn",
      actor: "candidate",
      jobId: application.jobId,
      applicationId,
      candidateId: candidate.candidateId,
      data: { stageId: application.stageId, stage },
      details: reason ? { reason } : undefined,
    });
    await queueWithdrawnMail(tx, own, eventId);
    await notifyBoard(tx, application.jobId, applicationId);
  });
}

async function queueWithdrawnMail(tx: Tx, own: Own, eventId: string): Promise<void> {
  const { application } = own;
  const locale = toLocale(application.locale);
  await queueMail(tx, {
    ...(await withdrawnMail(tx, locale, { ...own, ...application, until: addDays(now(), takeBackDays) })),
    to: application.email,
    toName: application.fullName,
    link: await issueCandidateLink(tx, application.candidateId, locale),
    applicationId: application.id,
    idempotencyKey: `withdrawn:${eventId}`,
  });
}
