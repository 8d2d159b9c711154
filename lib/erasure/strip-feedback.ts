import "server-only";
import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, evidence, ratings, scorecards } from "@/db/schema";

/** Ratings and recommendations without a word: what was quoted and written goes, and drafts with it. */
export async function stripFeedback(tx: Tx, applicationIds: string[]): Promise<void> {
  const ofThem = inArray(scorecards.applicationId, applicationIds);
  const rated = tx
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(scorecards, sql`${scorecards.id} = ${ratings.scorecardId}`)
    .where(ofThem);
  await tx.delete(evidence).where(inArray(evidence.ratingId, rated));
  await tx.delete(scorecards).where(and(ofThem, isNull(scorecards.submittedAt)));
  await tx.update(scorecards).set({ comment: "" }).where(ofThem);
  await tx
    .update(assignments)
    .set({ declineReason: null })
    .where(inArray(assignments.applicationId, applicationIds));
}
