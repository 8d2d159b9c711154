import "server-only";
import { db } from "@/db/client";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { assertNotExcused } from "@/lib/conflicts/assert-not-excused";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { checkEvidence } from "./check-evidence";
import { checkReferences } from "./check-references";
import { changedElsewhere, submittedMeanwhile } from "./conflicts";
import { findReworded } from "./find-reworded";
import { findMyScorecard } from "./queries";
import { type ScorecardInput, scorecardInput } from "./schemas";
import { unmaskEvidence } from "./unmask-evidence";
import { withoutIdleEvidence } from "./without-idle-evidence";
import { writeScorecard } from "./write-scorecard";

/**
 * Submits one's scorecard: from now on it is locked, colleagues may read it, and its author theirs.
 * @throws AppError `not_found`, `invalid` naming what is missing, `conflict` when it was submitted or
 * changed in another window
 */
export async function submitScorecard(
  viewer: Viewer,
  input: ScorecardInput,
): Promise<{ submittedAt: string }> {
  assertCan(viewer, "scorecard.write");
  const given = parseInput(scorecardInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, given.applicationId);
    await assertNotExcused(tx, viewer, given.applicationId);
    const parsed = await unmaskEvidence(tx, viewer, given);
    await checkReferences(tx, viewer, job.id, parsed);
    await checkEvidence(tx, viewer, parsed, await findReworded(tx, parsed));
    const submittedAt = now();
    const written = await writeScorecard(tx, viewer, withoutIdleEvidence(parsed), submittedAt);
    if (!written) {
      const stored = await findMyScorecard(tx, viewer, parsed.applicationId);
      throw stored?.submittedAt ? submittedMeanwhile() : changedElsewhere();
    }
    await recordEvent(tx, {
      type: "scorecard.submitted",
      actor: viewer,
      jobId: job.id,
      applicationId: parsed.applicationId,
      data: { scorecardId: written.id },
    });
    await notifyBoard(tx, job.id, parsed.applicationId);
    return { submittedAt: submittedAt.toISOString() };
  });
}
