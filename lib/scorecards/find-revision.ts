import "server-only";
import { eq } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { answers, documents, publications, scorecardRevisions } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { loadQuotableNotes } from "./load-quotable-notes";
import { noteSource } from "./note-source";
import { coverLetterSource, publicationSource } from "./publication-text";
import type { RevisionView } from "./schemas";

/** The change of one's own scorecard that is being written. */
export async function findRevision(
  tx: DbOrTx,
  viewer: Viewer,
  { scorecardId, applicationId }: { scorecardId: string; applicationId: string },
): Promise<RevisionView | null> {
  const [row] = await tx
    .select({
      version: scorecardRevisions.version,
      reason: scorecardRevisions.reason,
      recommendation: scorecardRevisions.recommendation,
      comment: scorecardRevisions.comment,
      ratings: scorecardRevisions.ratings,
    })
    .from(scorecardRevisions)
    .where(eq(scorecardRevisions.scorecardId, scorecardId));
  if (!row) return null;
  const names = await nameSources(tx, viewer, applicationId);
  const unknown = { source: "", isChecked: true };
  return {
    ...row,
    ratings: row.ratings.map((rated) => ({
      ...rated,
      evidence: rated.evidence.map((one) => ({ ...one, ...(names.get(one.sourceId) ?? unknown) })),
    })),
  };
}

type Named = { source: string; isChecked: boolean; isDeleted?: boolean };

async function nameSources(tx: DbOrTx, viewer: Viewer, applicationId: string): Promise<Map<string, Named>> {
  const [files, given, written, noted] = await Promise.all([
    tx
      .select({ id: documents.id, source: documents.fileName, state: documents.extractionState })
      .from(documents)
      .where(eq(documents.applicationId, applicationId)),
    tx
      .select({ id: answers.id, source: answers.questionLabel })
      .from(answers)
      .where(eq(answers.applicationId, applicationId)),
    tx
      .select({ id: publications.id, title: publications.title, reference: publications.reference })
      .from(publications)
      .where(eq(publications.applicationId, applicationId)),
    loadQuotableNotes(tx, viewer, applicationId),
  ]);
  return new Map<string, Named>([
    [applicationId, { source: coverLetterSource, isChecked: true }],
    ...files.map(({ id, source, state }) => [id, { source, isChecked: state === "done" }] as const),
    ...given.map(({ id, source }) => [id, { source, isChecked: true }] as const),
    ...written.map(
      ({ id, title, reference }) =>
        [id, { source: publicationSource(title ?? reference), isChecked: true }] as const,
    ),
    ...noted.map(
      ({ id, author, isDeleted }) =>
        [id, { source: noteSource(author), isChecked: true, isDeleted }] as const,
    ),
  ]);
}
