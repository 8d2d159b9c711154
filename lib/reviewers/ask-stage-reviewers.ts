import "server-only";
import { and, asc, eq, inArray, notExists, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, conflicts, scorecards, stageReviewers, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { notifyColleague } from "@/lib/live/notify";
import { assignReviewer } from "./assign-reviewer";
import { canBeAsked } from "./can-be-asked";

type Entry = {
  applicationId: string;
  job: { id: string; confidential: boolean };
  stageId: string;
  moveId: string;
};

/**
 * Whoever reviews a stage is asked about everyone moved into it, in the move's own transaction; not who was excused
 * for a conflict of interest, and one that was not decided about stays open. They are told by
 * mail a little later, of all of them at once, for a move may be undone; see tell-reviewers.ts.
 */
export async function askStageReviewers(tx: Tx, viewer: Viewer, entry: Entry): Promise<void> {
  const excused = tx
    .select({ one: sql`1` })
    .from(conflicts)
    .where(
      and(
        eq(conflicts.applicationId, entry.applicationId),
        eq(conflicts.userId, users.id),
        eq(conflicts.state, "confirmed"),
      ),
    );
  const reviewers = await tx
    .select({ id: users.id, name: users.name })
    .from(stageReviewers)
    .innerJoin(users, eq(users.id, stageReviewers.userId))
    .where(and(eq(stageReviewers.stageId, entry.stageId), canBeAsked(entry.job), notExists(excused)))
    .orderBy(asc(users.name), asc(users.id));
  for (const { id: userId, name: userName } of reviewers) {
    const { applicationId, job, moveId } = entry;
    const asked = { applicationId, userId, askedByMoveId: moveId, told: 0 };
    if (!(await assignReviewer(tx, viewer, asked))) continue;
    const data = { userId, userName };
    await recordEvent(tx, { type: "reviewer.asked", actor: viewer, jobId: job.id, applicationId, data });
    await notifyColleague(tx, userId);
  }
}

/** As if they had not been asked by this move; whoever has begun to write stays asked. */
export async function takeBackStageReviewers(tx: Tx, applicationId: string, moveId: string): Promise<void> {
  const begun = tx
    .select({ one: sql`1` })
    .from(scorecards)
    .where(and(eq(scorecards.applicationId, applicationId), eq(scorecards.userId, assignments.userId)));
  const takenBack = await tx
    .delete(assignments)
    .where(
      and(
        eq(assignments.applicationId, applicationId),
        eq(assignments.askedByMoveId, moveId),
        notExists(begun),
      ),
    )
    .returning({ userId: assignments.userId });
  if (takenBack.length === 0) return;
  const ids = takenBack.map(({ userId }) => userId);
  const left = await tx.select({ id: users.id }).from(users).where(inArray(users.id, ids));
  for (const { id } of left) await notifyColleague(tx, id);
}
