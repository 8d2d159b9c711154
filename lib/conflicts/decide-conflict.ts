import "server-only";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { users } from "@/db/schema";
import { holdApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { endStreamsOf, notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { takeBackReviewer } from "@/lib/reviewers/take-back-reviewer";
import { loadStanding } from "./load-standing";
import { type DecideConflictInput, decideConflictInput } from "./schemas";
import { writeDecision } from "./write-decision";

/**
 * Decides about a colleague's conflict of interest: they stay a reviewer, or are excused. Who is excused is not asked
 * any more, and cannot submit; what they submitted before stays. It can be decided anew.
 * @throws AppError `not_found`, `forbidden` about oneself, `conflict` when something was decided or said meanwhile
 */
export async function decideConflict(
  viewer: Viewer,
  input: DecideConflictInput,
): Promise<{ applicationId: string }> {
  assertCan(viewer, "reviewer.assign");
  const { applicationId, userId, decision, reason, version, keys } = parseInput(decideConflictInput, input);
  return db.transaction(async (tx) => {
    const { job } = await holdApplication(tx, viewer, applicationId);
    if (userId === viewer.id) {
      throw new AppError("forbidden", "A colleague decides about this, as it is about you.");
    }
    const colleague = await getColleague(tx, userId);
    const { state, findings } = (await loadStanding(tx, applicationId, [userId]))(userId);
    if (state === "none") {
      throw new AppError("conflict", `There is nothing to decide about ${colleague.name} any more.`);
    }
    await writeDecision(tx, viewer, {
      applicationId,
      jobId: job.id,
      colleague,
      state: decision === "excused" ? "confirmed" : "cleared",
      reason,
      version,
      covers: findings.map(({ key }) => key).filter((key) => keys.includes(key)),
    });
    const isTakenBack = decision === "excused" && (await takeBackReviewer(tx, applicationId, userId));
    await notifyBoard(tx, job.id, applicationId);
    if (isTakenBack) await endStreamsOf(tx, { userId });
    return { applicationId };
  });
}

async function getColleague(tx: Tx, userId: string): Promise<{ id: string; name: string }> {
  const [found] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, userId));
  if (!found) throw notFound();
  return found;
}
