import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { evidence, ratings, scorecards } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { ParsedScorecard } from "./schemas";

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
  await tx.delete(ratings).where(eq(ratings.scorecardId, row.id));
  await writeRatings(tx, row.id, scorecard.ratings);
  return row;
}

async function writeRatings(tx: Tx, scorecardId: string, rated: ParsedScorecard["ratings"]): Promise<void> {
  if (rated.length === 0) return;
  const rows = rated.map((one) => ({ ...one, id: newId() }));
  await tx
    .insert(ratings)
    .values(rows.map(({ id, requirementId, rating }) => ({ id, scorecardId, requirementId, rating })));
  const quotes = rows.flatMap(({ id, evidence: quoted }) =>
    quoted.map(({ kind, sourceId, quote }, position) => ({
      ratingId: id,
      kind,
      documentId: kind === "document" ? sourceId : null,
      answerId: kind === "answer" ? sourceId : null,
      publicationId: kind === "publication" ? sourceId : null,
      quote,
      position,
    })),
  );
  if (quotes.length > 0) await tx.insert(evidence).values(quotes);
}
