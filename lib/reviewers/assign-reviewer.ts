import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, scorecards } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

type Asked = { applicationId: string; userId: string; askedByMoveId?: string; told?: number };

/**
 * Asks one colleague, again if they declined. False when there is nothing to ask: they were asked before, or have
 * submitted.
 */
export async function assignReviewer(tx: Tx, viewer: Viewer, asked: Asked): Promise<boolean> {
  const { applicationId, userId, askedByMoveId = null, told = 1 } = asked;
  const [submitted] = await tx
    .select({ id: scorecards.id })
    .from(scorecards)
    .where(
      and(
        eq(scorecards.applicationId, applicationId),
        eq(scorecards.userId, userId),
        isNotNull(scorecards.submittedAt),
      ),
    );
  if (submitted) return false;
  const asking = {
    askedByUserId: viewer.id,
    askedAt: now(),
    askedByMoveId,
    told,
    declinedAt: null,
    declineReason: null,
  };
  const [row] = await tx
    .insert(assignments)
    .values({ applicationId, userId, ...asking })
    .onConflictDoUpdate({
      target: [assignments.applicationId, assignments.userId],
      set: asking,
      setWhere: isNotNull(assignments.declinedAt),
    })
    .returning({ id: assignments.id });
  return Boolean(row);
}
