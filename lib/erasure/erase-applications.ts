import "server-only";
import { inArray, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  answers,
  applications,
  applicationTags,
  assignments,
  blindnessOverrides,
  conflicts,
  documents,
  duplicateChecks,
  duplicateSuggestions,
  eventDetails,
  events,
  mailOutbox,
  messages,
  notes,
  publications,
  publicationTexts,
  reveals,
  scorecards,
} from "@/db/schema";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newReference } from "@/lib/ids";
import { notifyBoard } from "@/lib/live/notify";
import { eraseAnswersOf } from "@/lib/self-identification/own-answers";
import { eraseUploadsOf } from "./erase-uploads";
import { type ErasureWhy, erasedNames } from "./erased-words";
import { forgetQueued } from "./forget-queued";
import { stripFeedback } from "./strip-feedback";

type Erasing = { why: ErasureWhy; keepsRatings: boolean };

type Row = Pick<
  typeof applications.$inferSelect,
  "id" | "jobId" | "candidateId" | "status" | "submissionKey"
>;

/**
 * Removes all that is personal from applications whose rows the caller has locked, and leaves what is counted:
 * job, stage, status, source and dates. Returns the hashes of the files that nothing may name any more.
 */
export async function eraseApplications(
  tx: Tx,
  rows: Row[],
  { why, keepsRatings }: Erasing,
): Promise<string[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const mailIds = tx
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(inArray(mailOutbox.applicationId, ids));
  const documentIds = tx
    .select({ id: documents.id })
    .from(documents)
    .where(inArray(documents.applicationId, ids));
  await forgetQueued(tx, "send-mail", "mailId", mailIds);
  await forgetQueued(tx, "extract-text", "documentId", documentIds);
  await tx.delete(messages).where(inArray(messages.applicationId, ids));
  // A mail on its way is waited for: its row is locked until the server has answered.
  await tx.delete(mailOutbox).where(inArray(mailOutbox.applicationId, ids));
  if (keepsRatings) await stripFeedback(tx, ids);
  else {
    await tx.delete(scorecards).where(inArray(scorecards.applicationId, ids));
    await tx.delete(assignments).where(inArray(assignments.applicationId, ids));
    await tx.delete(blindnessOverrides).where(inArray(blindnessOverrides.applicationId, ids));
  }
  for (const table of [
    notes,
    answers,
    publications,
    publicationTexts,
    applicationTags,
    duplicateChecks,
    reveals,
    conflicts,
  ]) {
    await tx.delete(table).where(inArray(table.applicationId, ids));
  }
  const { applicationA, applicationB } = duplicateSuggestions;
  await tx.delete(duplicateSuggestions).where(or(inArray(applicationA, ids), inArray(applicationB, ids)));
  const files = await tx
    .delete(documents)
    .where(inArray(documents.applicationId, ids))
    .returning({ sha256: documents.sha256 });
  const ofThem = tx.select({ id: events.id }).from(events).where(inArray(events.applicationId, ids));
  await tx.delete(eventDetails).where(inArray(eventDetails.eventId, ofThem));
  await eraseAnswersOf(tx, ids);
  const uploaded = await eraseUploadsOf(tx, rows);
  for (const row of rows) await leaveCount(tx, row, why);
  return [...files.map(({ sha256 }) => sha256), ...uploaded];
}

/** One that still ran has ended with this. */
async function leaveCount(tx: Tx, { id, jobId, candidateId, status }: Row, why: ErasureWhy): Promise<void> {
  const isRunning = status === "active";
  await tx
    .update(applications)
    .set({
      reference: newReference(),
      fullName: erasedNames[why],
      email: "",
      phone: null,
      location: null,
      affiliation: null,
      googleScholar: null,
      orcid: null,
      github: null,
      website: null,
      coverLetter: null,
      submissionKey: null,
      snoozedUntil: null,
      publicationCount: 0,
      selectedPublicationCount: 0,
      erasedAt: now(),
      version: sql`${applications.version} + 1`,
      ...(isRunning ? { status: "withdrawn" as const, endedAt: now() } : {}),
    })
    .where(sql`${applications.id} = ${id} and ${applications.erasedAt} is null`);
  await recordEvent(tx, {
    type: "application.erased",
    actor: "system",
    jobId,
    applicationId: id,
    candidateId,
    data: { why },
  });
  await notifyBoard(tx, jobId, id);
}
