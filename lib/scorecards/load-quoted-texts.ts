import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, applications, documents, publications } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { answerText } from "./answer-text";
import { loadQuotableNotes } from "./load-quotable-notes";
import { writtenPublicationText } from "./publication-text";
import type { ParsedScorecard } from "./schemas";

/** What a passage is compared with; null where a document cannot be read, and any passage of it stands. */
export type QuotedTexts = Map<string, string | null>;

/** All that a scorecard may quote of its application, by source. @throws AppError `conflict` while one is being read */
export async function loadQuotedTexts(
  tx: Tx,
  viewer: Viewer,
  { applicationId, ratings }: Pick<ParsedScorecard, "applicationId" | "ratings">,
): Promise<QuotedTexts> {
  const quoted = new Set(ratings.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)));
  const sources: QuotedTexts = new Map();
  if (quoted.size === 0) return sources;
  const texts = await tx
    .select({ id: documents.id, state: documents.extractionState, text: documents.extractedText })
    .from(documents)
    .where(eq(documents.applicationId, applicationId));
  for (const { id, state, text } of texts) {
    if (state === "pending" && quoted.has(id)) throw stillReading();
    sources.set(id, state === "done" ? (text ?? "") : null);
  }
  const given = await tx
    .select({ id: answers.id, kind: answers.kind, value: answers.value, unit: answers.unit })
    .from(answers)
    .where(eq(answers.applicationId, applicationId));
  for (const { id, ...answer } of given) sources.set(id, answerText(answer));
  const written = await tx
    .select({
      id: publications.id,
      title: sql<
        string | null
      >`coalesce(${publications.title}, ${publications.reference}, ${publications.doi}, ${publications.arxivId})`,
      authors: publications.authors,
      authorPlace: publications.authorPlace,
      hasMoreAuthors: publications.hasMoreAuthors,
      reference: publications.reference,
      venue: publications.venue,
      year: publications.year,
      contribution: publications.contribution,
    })
    .from(publications)
    .where(eq(publications.applicationId, applicationId));
  for (const { id, ...publication } of written) sources.set(id, writtenPublicationText(publication));
  const [letter] = await tx
    .select({ text: applications.coverLetter })
    .from(applications)
    .where(eq(applications.id, applicationId));
  sources.set(applicationId, letter?.text ?? "");
  for (const { id, body } of await loadQuotableNotes(tx, viewer, applicationId)) sources.set(id, body);
  return sources;
}

function stillReading(): AppError {
  return new AppError("conflict", "The résumé is still being read. Please submit again in a moment.");
}
