import "server-only";
import { addHours, addMinutes } from "date-fns";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { jobs, messageTemplates, rejectionReasons, stages, users } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { bulkMailMinutes } from "./bulk-words";
import type { BulkDeed } from "./schemas";

/** What an operation is called, and when its mails leave. */
export type CheckedDeed = { label: string; mailsLeaveAt: Date | null };

/**
 * Refuses at once what every single application would be refused for.
 * @throws AppError `invalid`, `not_found`, `forbidden`
 */
export async function checkDeed(tx: Tx, viewer: Viewer, jobId: string, deed: BulkDeed): Promise<CheckedDeed> {
  switch (deed.kind) {
    case "move":
      return { label: await stageName(tx, viewer, jobId, deed.toStageId), mailsLeaveAt: null };
    case "reject":
      return checkReason(tx, viewer, jobId, deed);
    case "tag":
      return { label: deed.name, mailsLeaveAt: null };
    case "snooze":
      if (new Date(deed.until) <= now()) throw invalid("until", "This day has gone by. Choose a later one.");
      return { label: deed.until, mailsLeaveAt: null };
    case "mail":
      return {
        label: await templateName(tx, deed.templateKey),
        mailsLeaveAt: addMinutes(now(), bulkMailMinutes),
      };
    case "assign":
      return { label: await colleagueName(tx, jobId, deed.recruiterId), mailsLeaveAt: null };
  }
}

async function stageName(tx: Tx, viewer: Viewer, jobId: string, stageId: string): Promise<string> {
  const [stage] = await tx
    .select({ name: stages.name, kind: stages.kind })
    .from(stages)
    .where(and(eq(stages.id, stageId), eq(stages.jobId, jobId)));
  if (!stage) throw new AppError("not_found", "This job has no such stage. It may have been removed.");
  if (stage.kind === "hired") assertCan(viewer, "application.hire");
  return stage.name;
}

type Rejection = Extract<BulkDeed, { kind: "reject" }>;

async function checkReason(tx: Tx, viewer: Viewer, jobId: string, { reasonId, sendsMail }: Rejection) {
  if (sendsMail) assertCan(viewer, "application.message");
  const [reason] = await tx.select().from(rejectionReasons).where(eq(rejectionReasons.id, reasonId));
  if (!reason) throw invalid("reasonId", "This reason is not there any more. Choose another one.");
  if (sendsMail && reason.kind !== "we_rejected") {
    throw invalid("sendsMail", "A candidate who withdrew gets no rejection. Send no mail.");
  }
  const [job] = await tx.select({ hours: jobs.rejectionDelayHours }).from(jobs).where(eq(jobs.id, jobId));
  return { label: reason.name, mailsLeaveAt: sendsMail ? addHours(now(), job?.hours ?? 0) : null };
}

async function templateName(tx: Tx, key: string): Promise<string> {
  const [template] = await tx
    .select({ name: messageTemplates.name })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.kind, "message"), eq(messageTemplates.key, key)))
    .limit(1);
  if (!template) throw invalid("templateKey", "This template is not there any more. Choose another one.");
  return template.name;
}

async function colleagueName(tx: Tx, jobId: string, userId: string): Promise<string> {
  const [colleague] = await tx
    .select({ name: users.name })
    .from(jobs)
    .innerJoin(users, eq(users.id, userId))
    .where(eq(jobs.id, jobId));
  if (!colleague) throw invalid("recruiterId", "There is no such colleague. Choose another one.");
  return colleague.name;
}

function invalid(field: string, sentence: string): AppError {
  return new AppError("invalid", sentence, { fieldErrors: { [field]: [sentence] } });
}
