import "server-only";
import { db, type Tx } from "@/db/client";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { parseInput } from "@/lib/parse-input";
import { checkReferences } from "./check-references";
import { changedElsewhere, submittedMeanwhile } from "./conflicts";
import { findMyScorecard } from "./queries";
import { type ParsedScorecard, type ScorecardInput, scorecardInput } from "./schemas";
import { scorecardFingerprint } from "./scorecard-fingerprint";
import { unmaskEvidence } from "./unmask-evidence";
import { writeScorecard } from "./write-scorecard";

/**
 * Keeps one's scorecard while it is being written. It may be as unfinished as can be; from the first save
 * on, others' feedback is hidden from its author until it is submitted or declined.
 * @throws AppError `not_found`, `invalid`, `conflict` when another window saved, or it was submitted
 */
export async function saveScorecardDraft(
  viewer: Viewer,
  input: ScorecardInput,
): Promise<{ version: number }> {
  assertCan(viewer, "scorecard.write");
  const parsed = parseInput(scorecardInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, parsed.applicationId);
    const scorecard = await unmaskEvidence(tx, viewer, parsed);
    await checkReferences(tx, viewer, job.id, scorecard);
    const written = await writeScorecard(tx, viewer, scorecard, null);
    return { version: written?.version ?? (await versionIfSame(tx, viewer, scorecard)) };
  });
}

/** A save that was sent twice, because its first answer was lost on the way, is no conflict. */
async function versionIfSame(tx: Tx, viewer: Viewer, scorecard: ParsedScorecard): Promise<number> {
  const stored = await findMyScorecard(tx, viewer, scorecard.applicationId);
  if (stored?.submittedAt) throw submittedMeanwhile();
  if (stored && scorecardFingerprint(stored) === scorecardFingerprint(scorecard)) return stored.version;
  throw changedElsewhere();
}
