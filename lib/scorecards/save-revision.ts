import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { scorecardRevisions } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { parseInput } from "@/lib/parse-input";
import { checkReferences } from "./check-references";
import { changedElsewhere } from "./conflicts";
import { lockSubmitted } from "./lock-submitted";
import { type ParsedRevision, type ScorecardRevisionInput, scorecardRevisionInput } from "./schemas";
import { scorecardFingerprint } from "./scorecard-fingerprint";
import { unmaskEvidence } from "./unmask-evidence";

/**
 * Keeps a change of one's submitted scorecard while it is being written. The submitted one stays what counts, and
 * its author goes on reading others': they gave their view unseen, and it stays readable whatever they change.
 * @throws AppError `not_found`, `invalid`, `conflict` when another window saved or submitted
 */
export async function saveRevision(
  viewer: Viewer,
  input: ScorecardRevisionInput,
): Promise<{ version: number }> {
  assertCan(viewer, "scorecard.write");
  const parsed = parseInput(scorecardRevisionInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, parsed.applicationId);
    const revision = await unmaskEvidence(tx, viewer, parsed);
    await checkReferences(tx, viewer, job.id, revision);
    const { id } = await lockSubmitted(tx, viewer, revision);
    return { version: (await write(tx, id, revision)) ?? (await versionIfSame(tx, id, revision)) };
  });
}

async function write(tx: Tx, scorecardId: string, revision: ParsedRevision): Promise<number | undefined> {
  const { version, reason, recommendation, comment, ratings } = revision;
  const values = { reason, recommendation, comment, ratings, updatedAt: now() };
  const written = { version: scorecardRevisions.version };
  const [row] =
    version === 0
      ? await tx
          .insert(scorecardRevisions)
          .values({ scorecardId, ...values })
          .onConflictDoNothing({ target: scorecardRevisions.scorecardId })
          .returning(written)
      : await tx
          .update(scorecardRevisions)
          .set({ ...values, version: sql`${scorecardRevisions.version} + 1` })
          .where(
            and(eq(scorecardRevisions.scorecardId, scorecardId), eq(scorecardRevisions.version, version)),
          )
          .returning(written);
  return row?.version;
}

/** A save that was sent twice, because its first answer was lost on the way, is no conflict. */
async function versionIfSame(tx: Tx, scorecardId: string, revision: ParsedRevision): Promise<number> {
  const [stored] = await tx
    .select()
    .from(scorecardRevisions)
    .where(eq(scorecardRevisions.scorecardId, scorecardId));
  const isSame =
    stored?.reason === revision.reason && scorecardFingerprint(stored) === scorecardFingerprint(revision);
  if (stored && isSame) return stored.version;
  throw changedElsewhere();
}
