import "server-only";
import { sql } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import type { AnswerWords } from "./answer-text";
import { answerText } from "./answer-text";
import { coverLetterSource, publicationSource, writtenPublicationText } from "./publication-text";
import type { EvidenceSource } from "./split-passages";

/** As much of a document as is searched elsewhere, too. */
const maxTextLength = 200_000;

/** What one candidate sent, in the order in which one reads it. For who is known to see the application. */
export async function loadEvidenceSources(applicationId: string, tx: DbOrTx = db): Promise<EvidenceSource[]> {
  const parts = await Promise.all([
    loadDocuments(tx, applicationId),
    loadAnswers(tx, applicationId),
    loadPublications(tx, applicationId),
    loadLetter(tx, applicationId),
  ]);
  return parts.flat();
}

async function loadDocuments(tx: DbOrTx, applicationId: string): Promise<EvidenceSource[]> {
  const rows = await tx.execute<{ id: string; fileName: string; text: string }>(sql`
    select id, file_name as "fileName", left(extracted_text, ${maxTextLength}) as text
    from documents where application_id = ${applicationId} and extraction_state = 'done' and extracted_text is not null
    order by kind, created_at desc`);
  return rows.map(({ id, fileName, text }) => ({ kind: "document", sourceId: id, source: fileName, text }));
}

async function loadAnswers(tx: DbOrTx, applicationId: string): Promise<EvidenceSource[]> {
  const rows = await tx.execute<AnswerWords & { id: string; question: string }>(sql`
    select id, question_label as question, kind, value, unit
    from answers where application_id = ${applicationId} order by position`);
  return rows.map(({ id, question, ...answer }) => ({
    kind: "answer",
    sourceId: id,
    source: question,
    text: answerText(answer),
  }));
}

type Paper = Parameters<typeof writtenPublicationText>[0] & { id: string };

async function loadPublications(tx: DbOrTx, applicationId: string): Promise<EvidenceSource[]> {
  const rows = await tx.execute<Paper>(sql`
    select id, coalesce(title, reference, doi, arxiv_id) as title, authors, author_place as "authorPlace",
      has_more_authors as "hasMoreAuthors", reference, venue, year, contribution
    from publications where application_id = ${applicationId} order by is_selected desc, position`);
  return rows.map(({ id, ...paper }) => ({
    kind: "publication",
    sourceId: id,
    source: publicationSource(paper.title),
    text: writtenPublicationText(paper),
  }));
}

async function loadLetter(tx: DbOrTx, applicationId: string): Promise<EvidenceSource[]> {
  const rows = await tx.execute<{ text: string }>(sql`
    select cover_letter as text from applications where id = ${applicationId} and cover_letter is not null`);
  return rows.map(({ text }) => ({
    kind: "cover_letter",
    sourceId: applicationId,
    source: coverLetterSource,
    text,
  }));
}
