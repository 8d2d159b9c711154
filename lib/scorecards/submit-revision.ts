import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { scorecardRevisions, scorecards, scorecardVersions } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { assertNotExcused } from "@/lib/conflicts/assert-not-excused";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { checkEvidence } from "./check-evidence";
import { checkReferences } from "./check-references";
import { changedElsewhere } from "./conflicts";
import { loadRatings } from "./load-ratings";
import { lockSubmitted } from "./lock-submitted";
import { type ParsedRevision, type ScorecardRevisionInput, scorecardRevisionInput } from "./schemas";
import { scorecardFingerprint } from "./scorecard-fingerprint";
import { unmaskEvidence } from "./unmask-evidence";
import { withoutIdleEvidence } from "./without-idle-evidence";
import { writeRatings } from "./write-ratings";

/**
 * Changes one's submitted scorecard: a new version with its reason takes its place, and what it said before stays
 * readable for whoever may read it. What submitting asks for is asked for again.
 * @throws AppError `not_found`, `invalid` naming what is missing, `conflict` when another window was first
 */
export async function submitRevision(
  viewer: Viewer,
  input: ScorecardRevisionInput,
): Promise<{ submittedAt: string }> {
  assertCan(viewer, "scorecard.write");
  const parsed = withoutIdleEvidence(parseInput(scorecardRevisionInput, input));
  const { applicationId } = parsed;
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, applicationId);
    await assertNotExcused(tx, viewer, applicationId);
    const revision = await unmaskEvidence(tx, viewer, parsed);
    const before = await lockSubmitted(tx, viewer, revision);
    await checkReferences(tx, viewer, job.id, revision);
    if (revision.reason === "") throw refused("reason", "Say why you change it.");
    await checkEvidence(tx, viewer, revision);
    await takeDraft(tx, before.id, revision.version);
    const number = await keep(tx, before, revision);
    const submittedAt = now();
    await replace(tx, before.id, revision, submittedAt);
    await recordEvent(tx, {
      type: "scorecard.revised",
      actor: viewer,
      jobId: job.id,
      applicationId,
      data: { scorecardId: before.id, number: number + 1 },
    });
    await notifyBoard(tx, job.id, applicationId);
    return { submittedAt: submittedAt.toISOString() };
  });
}

/** What was kept of it goes, if it is what is submitted now. */
async function takeDraft(tx: Tx, scorecardId: string, version: number): Promise<void> {
  const isOfIt = eq(scorecardRevisions.scorecardId, scorecardId);
  const taken = await tx
    .delete(scorecardRevisions)
    .where(isOfIt)
    .returning({ version: scorecardRevisions.version });
  if ((taken[0]?.version ?? 0) !== version) throw changedElsewhere();
}

type Before = Awaited<ReturnType<typeof lockSubmitted>>;

/** Puts aside what the scorecard says until now, as its next version; returns which. */
async function keep(tx: Tx, before: Before, revision: ParsedRevision): Promise<number> {
  const { id: scorecardId, version: _, ...said } = before;
  const ratings = (await loadRatings(tx, [scorecardId])).get(scorecardId) ?? [];
  if (scorecardFingerprint({ ...said, ratings }) === scorecardFingerprint(revision)) {
    throw refused("comment", "Nothing is changed yet.");
  }
  const number = 1 + (await tx.$count(scorecardVersions, eq(scorecardVersions.scorecardId, scorecardId)));
  await tx.insert(scorecardVersions).values({ scorecardId, number, ...said, ratings });
  return number;
}

async function replace(tx: Tx, id: string, revision: ParsedRevision, submittedAt: Date): Promise<void> {
  const { basis, reason, recommendation, comment } = revision;
  const [changed] = await tx
    .update(scorecards)
    .set({
      reason,
      recommendation,
      comment,
      submittedAt,
      updatedAt: submittedAt,
      version: sql`${scorecards.version} + 1`,
    })
    .where(and(eq(scorecards.id, id), eq(scorecards.version, basis)))
    .returning({ id: scorecards.id });
  if (!changed) throw changedElsewhere();
  await writeRatings(tx, id, revision.ratings);
}

function refused(field: string, message: string): AppError {
  return new AppError("invalid", message, { fieldErrors: { [field]: [message] } });
}
