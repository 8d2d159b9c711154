import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, applications, documents, publications } from "@/db/schema";
import { AppError, type FieldErrors } from "@/lib/errors";
import { answerText } from "./answer-text";
import { publicationText } from "./publication-text";
import { quoteOccurs } from "./quote-occurs";
import type { ParsedScorecard } from "./schemas";

/** What a passage is compared with; null where a document cannot be read, and any passage of it stands. */
type Sources = Map<string, string | null>;

/**
 * A scorecard that is submitted says yes or no, and points at a passage for whatever it rates above "no
 * evidence"; each passage must really stand in its source.
 * @throws AppError `invalid` naming what is missing, `conflict` while a document is still being read
 */
export async function checkEvidence(tx: Tx, scorecard: ParsedScorecard): Promise<void> {
  const fieldErrors: FieldErrors = {};
  if (!scorecard.recommendation) fieldErrors.recommendation = ["Choose a recommendation."];
  const sources = await loadSources(tx, scorecard);
  for (const { requirementId, rating, evidence } of scorecard.ratings) {
    if (rating === "no_evidence") continue;
    const isFalse = evidence.some(({ sourceId, quote }) => !stands(sources, sourceId, quote));
    if (evidence.length === 0) fieldErrors[requirementId] = ["Add the passage this rating rests on."];
    if (isFalse) fieldErrors[requirementId] = ["A passage is not in its source as it is quoted."];
  }
  if (Object.keys(fieldErrors).length > 0) {
    throw new AppError("invalid", "Something is missing on this scorecard.", { fieldErrors });
  }
}

function stands(sources: Sources, sourceId: string, quote: string): boolean {
  const text = sources.get(sourceId);
  if (text === undefined) return false;
  return text === null || quoteOccurs(text, quote);
}

async function loadSources(tx: Tx, { applicationId, ratings }: ParsedScorecard): Promise<Sources> {
  const quoted = new Set(ratings.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)));
  const sources: Sources = new Map();
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
      reference: publications.reference,
      venue: publications.venue,
      year: publications.year,
      contribution: publications.contribution,
    })
    .from(publications)
    .where(eq(publications.applicationId, applicationId));
  for (const { id, ...publication } of written) sources.set(id, publicationText(publication));
  const [letter] = await tx
    .select({ text: applications.coverLetter })
    .from(applications)
    .where(eq(applications.id, applicationId));
  sources.set(applicationId, letter?.text ?? "");
  return sources;
}

function stillReading(): AppError {
  return new AppError("conflict", "The résumé is still being read. Please submit again in a moment.");
}
