import "server-only";
import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  assignments,
  evidence,
  ratings,
  scorecardRevisions,
  scorecards,
  scorecardVersions,
} from "@/db/schema";

/** Ratings and recommendations without a word: what was quoted and written goes, with drafts and earlier versions. */
export async function stripFeedback(tx: Tx, applicationIds: string[]): Promise<void> {
  const ofThem = inArray(scorecards.applicationId, applicationIds);
  const rated = tx
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(scorecards, sql`${scorecards.id} = ${ratings.scorecardId}`)
    .where(ofThem);
  await tx.delete(evidence).where(inArray(evidence.ratingId, rated));
  await tx.delete(scorecards).where(and(ofThem, isNull(scorecards.submittedAt)));
  const kept = tx.select({ id: scorecards.id }).from(scorecards).where(ofThem);
  await tx.delete(scorecardRevisions).where(inArray(scorecardRevisions.scorecardId, kept));
  await tx.delete(scorecardVersions).where(inArray(scorecardVersions.scorecardId, kept));
  await tx.update(scorecards).set({ comment: "", reason: null }).where(ofThem);
  await tx
    .update(assignments)
    .set({ declineReason: null })
    .where(inArray(assignments.applicationId, applicationIds));
}
