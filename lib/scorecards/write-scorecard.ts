import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { scorecards } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import type { ParsedScorecard } from "./schemas";
import { writeRatings } from "./write-ratings";

/**
 * Replaces one's draft by this one, or makes the first; null when it is not the version this was made from,
 * or was submitted meanwhile.
 */
export async function writeScorecard(
  tx: Tx,
  viewer: Viewer,
  scorecard: ParsedScorecard,
  submittedAt: Date | null,
): Promise<{ id: string; version: number } | null> {
  const { applicationId, version, recommendation, comment } = scorecard;
  const values = { recommendation, comment, updatedAt: now(), submittedAt };
  const written = { id: scorecards.id, version: scorecards.version };
  const [row] =
    version === 0
      ? await tx
          .insert(scorecards)
          .values({ applicationId, userId: viewer.id, ...values })
          .onConflictDoNothing({ target: [scorecards.applicationId, scorecards.userId] })
          .returning(written)
      : await tx
          .update(scorecards)
          .set({ ...values, version: sql`${scorecards.version} + 1` })
          .where(
            and(
              eq(scorecards.applicationId, applicationId),
              eq(scorecards.userId, viewer.id),
              eq(scorecards.version, version),
              isNull(scorecards.submittedAt),
            ),
          )
          .returning(written);
  if (!row) return null;
  await writeRatings(tx, row.id, scorecard.ratings);
  return row;
}
