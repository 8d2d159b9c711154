import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { answers, documents, evidence, ratings, requirements } from "@/db/schema";
import type { EvidenceView, RatingView } from "./schemas";

export type LoadedRating = RatingView & { requirement: string };

/** The ratings of scorecards that were read before, by scorecard, in the posting's order. */
export async function loadRatings(tx: DbOrTx, scorecardIds: string[]): Promise<Map<string, LoadedRating[]>> {
  const byScorecard = new Map<string, LoadedRating[]>();
  if (scorecardIds.length === 0) return byScorecard;
  const [rated, quoted] = await Promise.all([
    tx
      .select({
        id: ratings.id,
        scorecardId: ratings.scorecardId,
        requirementId: ratings.requirementId,
        requirement: requirements.text,
        rating: ratings.rating,
      })
      .from(ratings)
      .innerJoin(requirements, eq(requirements.id, ratings.requirementId))
      .where(inArray(ratings.scorecardId, scorecardIds))
      .orderBy(sql`${requirements.kind} = 'preferred'`, asc(requirements.position)),
    loadEvidence(tx, scorecardIds),
  ]);
  for (const { id, scorecardId, ...rating } of rated) {
    const own = byScorecard.get(scorecardId) ?? [];
    own.push({ ...rating, evidence: quoted.get(id) ?? [] });
    byScorecard.set(scorecardId, own);
  }
  return byScorecard;
}

async function loadEvidence(tx: DbOrTx, scorecardIds: string[]): Promise<Map<string, EvidenceView[]>> {
  const rows = await tx
    .select({
      ratingId: evidence.ratingId,
      kind: evidence.kind,
      documentId: evidence.documentId,
      answerId: evidence.answerId,
      quote: evidence.quote,
      fileName: documents.fileName,
      state: documents.extractionState,
      question: answers.questionLabel,
    })
    .from(evidence)
    .innerJoin(ratings, eq(ratings.id, evidence.ratingId))
    .leftJoin(documents, eq(documents.id, evidence.documentId))
    .leftJoin(answers, eq(answers.id, evidence.answerId))
    .where(inArray(ratings.scorecardId, scorecardIds))
    .orderBy(asc(evidence.position));
  const byRating = new Map<string, EvidenceView[]>();
  for (const row of rows) {
    const own = byRating.get(row.ratingId) ?? [];
    own.push({
      kind: row.kind,
      sourceId: row.documentId ?? row.answerId ?? "",
      quote: row.quote,
      source: row.fileName ?? row.question ?? "",
      isChecked: row.kind === "answer" || row.state === "done",
    });
    byRating.set(row.ratingId, own);
  }
  return byRating;
}
