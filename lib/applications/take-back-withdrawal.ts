import "server-only";
import { subDays } from "date-fns";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, mailOutbox, stages } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { messagesOf } from "@/lib/i18n/messages-of";
import { notifyBoard } from "@/lib/live/notify";
import { withdrawnMailKind } from "@/lib/messages/own-mails";
import { parseInput } from "@/lib/parse-input";
import { getOwnApplication } from "./get-own-application";
import { type OwnApplicationInput, ownEnvelope, takeBackDays } from "./withdraw-schemas";
import { withdrawnThemselvesAt } from "./withdrawn-themselves-at";

/**
 * The way back: within seven days, to the stage it was in. A withdrawal that a colleague noted is not theirs to
 * take back. Taking back twice is once.
 * @throws AppError `not_found`, `conflict` when it is too late
 */
export async function takeBackWithdrawal(candidate: Candidate, input: OwnApplicationInput): Promise<void> {
  const { applicationId, locale } = parseInput(ownEnvelope, input);
  await db.transaction(async (tx) => {
    const { application, stage } = await getOwnApplication(tx, candidate, applicationId, locale);
    if (application.status === "active" || application.status === "hired") return;
    const isHired = sql`(select ${stages.kind} = 'hired' from ${stages} where ${stages.id} = ${applications.stageId})`;
    const [back] = await tx
      .update(applications)
      .set({
        status: sql`case when ${isHired} then 'hired' else 'active' end::application_status`,
        endedAt: sql`case when ${isHired} then ${applications.stageEnteredAt} end`,
        version: sql`${applications.version} + 1`,
      })
      .where(
        and(
          eq(applications.id, applicationId),
          eq(applications.status, "withdrawn"),
          sql`${withdrawnThemselvesAt} > ${subDays(now(), takeBackDays).toISOString()}::timestamptz`,
        ),
      )
      .returning({ id: applications.id });
    if (!back) throw new AppError("conflict", messagesOf(locale).own.withdraw.tooLate);
    await tx
      .update(mailOutbox)
      .set({ state: "cancelled" })
      .where(
        and(
          eq(mailOutbox.applicationId, applicationId),
          eq(mailOutbox.kind, withdrawnMailKind),
          eq(mailOutbox.state, "waiting"),
        ),
      );
    await recordEvent(tx, {
      type: "application.withdrawal_taken_back",
      actor: "candidate",
      jobId: application.jobId,
      applicationId,
      candidateId: candidate.candidateId,
      data: { stageId: application.stageId, stage },
    });
    await notifyBoard(tx, application.jobId, applicationId);
  });
}
