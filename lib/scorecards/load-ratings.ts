import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import {
  answers,
  documents,
  evidence,
  notes,
  publications,
  ratings,
  requirements,
  requirementVersions,
  scorecards,
  users,
} from "@/db/schema";
import type { EvidenceKind } from "./evidence-kinds";
import { noteSource } from "./note-source";
import { coverLetterSource, publicationSource } from "./publication-text";
import type { EvidenceView, RecordedRating } from "./schemas";

/** The ratings of scorecards that were read before, by scorecard, as the requirements read then, in the posting's order. */
export async function loadRatings(
  tx: DbOrTx,
  scorecardIds: string[],
): Promise<Map<string, RecordedRating[]>> {
  const byScorecard = new Map<string, RecordedRating[]>();
  if (scorecardIds.length === 0) return byScorecard;
  const [rated, quoted] = await Promise.all([
    tx
      .select({
        id: ratings.id,
        scorecardId: ratings.scorecardId,
        requirementId: ratings.requirementId,
        requirementVersion: ratings.requirementVersion,
        requirement: sql<string>`coalesce(${requirementVersions.text}, ${requirements.text})`,
        rating: ratings.rating,
      })
      .from(ratings)
      .innerJoin(requirements, eq(requirements.id, ratings.requirementId))
      .leftJoin(
        requirementVersions,
        and(
          eq(requirementVersions.requirementId, ratings.requirementId),
          eq(requirementVersions.version, ratings.requirementVersion),
        ),
      )
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
      id: evidence.id,
      ratingId: evidence.ratingId,
      kind: evidence.kind,
      documentId: evidence.documentId,
      answerId: evidence.answerId,
      publicationId: evidence.publicationId,
      noteId: evidence.noteId,
      applicationId: scorecards.applicationId,
      quote: evidence.quote,
      fileName: documents.fileName,
      state: documents.extractionState,
      question: answers.questionLabel,
      title: publications.title,
      reference: publications.reference,
      author: users.name,
      isDeleted: sql<boolean>`${notes.deletedAt} is not null`,
    })
    .from(evidence)
    .innerJoin(ratings, eq(ratings.id, evidence.ratingId))
    .innerJoin(scorecards, eq(scorecards.id, ratings.scorecardId))
    .leftJoin(publications, eq(publications.id, evidence.publicationId))
    .leftJoin(documents, eq(documents.id, evidence.documentId))
    .leftJoin(answers, eq(answers.id, evidence.answerId))
    .leftJoin(notes, eq(notes.id, evidence.noteId))
    .leftJoin(users, eq(users.id, notes.userId))
    .where(inArray(ratings.scorecardId, scorecardIds))
    .orderBy(asc(evidence.position));
  const byRating = new Map<string, EvidenceView[]>();
  for (const row of rows) {
    const own = byRating.get(row.ratingId) ?? [];
    own.push({
      id: row.id,
      kind: row.kind,
      sourceId: row.documentId ?? row.answerId ?? row.publicationId ?? row.noteId ?? row.applicationId,
      quote: row.quote,
      source: sourceOf(row),
      isChecked: row.kind !== "document" || row.state === "done",
      isDeleted: row.isDeleted,
    });
    byRating.set(row.ratingId, own);
  }
  return byRating;
}

type Named = Record<"fileName" | "question" | "title" | "reference" | "author", string | null> & {
  kind: EvidenceKind;
};

/** What the passage stands in, as a colleague knows it. */
function sourceOf({ kind, fileName, question, title, reference, author }: Named): string {
  switch (kind) {
    case "document":
      return fileName ?? "";
    case "answer":
      return question ?? "";
    case "publication":
      return publicationSource(title ?? reference);
    case "cover_letter":
      return coverLetterSource;
    case "note":
      return noteSource(author);
  }
}
