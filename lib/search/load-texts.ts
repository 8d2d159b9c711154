import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { noteReadableBy } from "@/lib/notes/note-readable-by";
import type { AnswerValue, QuestionKind } from "@/lib/questions/question-kinds";
import { answerText } from "@/lib/scorecards/answer-text";
import type { PassageKind } from "./search-schemas";

/** A text of an application in which something may have been found. */
export type FoundText = { applicationId: string; kind: PassageKind; label: string; text: string };

/** As much of a résumé as anybody reads to find a sentence. */
const maxTextLength = 100_000;

/** All that was searched of some applications the viewer sees, in the order in which it is shown. */
export async function loadTexts(viewer: Viewer, ids: string[]): Promise<FoundText[]> {
  const wanted = sql`${`{${ids.join(",")}}`}::uuid[]`;
  const [own, answers, papers, notes, documents] = await Promise.all([
    loadOwn(wanted),
    loadAnswers(wanted),
    loadPublications(wanted),
    loadNotes(viewer, wanted),
    loadDocuments(wanted),
  ]);
  return [...own, ...notes, ...answers, ...papers, ...documents];
}

type Wanted = ReturnType<typeof sql>;

async function loadOwn(wanted: Wanted): Promise<FoundText[]> {
  const rows = await db.execute<{ id: string; email: string; facts: string; letter: string | null }>(sql`
    select id, email, concat_ws(' · ', affiliation, location, reference) as facts,
      left(cover_letter, ${maxTextLength}) as letter
    from applications where id = any(${wanted})`);
  return rows.flatMap(({ id: applicationId, email, facts, letter }): FoundText[] => [
    { applicationId, kind: "email", label: "Email", text: email },
    { applicationId, kind: "facts", label: "About", text: facts },
    { applicationId, kind: "letter", label: "Cover letter", text: letter ?? "" },
  ]);
}

async function loadAnswers(wanted: Wanted): Promise<FoundText[]> {
  const rows = await db.execute<{
    applicationId: string;
    label: string;
    kind: QuestionKind;
    value: AnswerValue;
    unit: string | null;
  }>(sql`
    select application_id as "applicationId", question_label as label, kind, value, unit
    from answers where application_id = any(${wanted}) order by position`);
  return rows.map(({ applicationId, label, ...answer }) => ({
    applicationId,
    kind: "answer",
    label,
    text: answerText(answer),
  }));
}

async function loadPublications(wanted: Wanted): Promise<FoundText[]> {
  const rows = await db.execute<{ applicationId: string; text: string }>(sql`
    select application_id as "applicationId", concat_ws('. ', title,
      (select string_agg(author, ', ') from jsonb_array_elements_text(authors) author),
      venue, year, doi, arxiv_id, reference, contribution) as text
    from publications where application_id = any(${wanted}) order by position`);
  return rows.map((row) => ({ ...row, kind: "publication", label: "Publication" }));
}

async function loadNotes(viewer: Viewer, wanted: Wanted): Promise<FoundText[]> {
  const rows = await db.execute<{ applicationId: string; author: string; text: string }>(sql`
    select notes.application_id as "applicationId", users.name as author, notes.body as text
    from notes join users on users.id = notes.user_id
    where notes.application_id = any(${wanted}) and ${noteReadableBy(viewer)} order by notes.created_at desc`);
  return rows.map(({ author, ...row }) => ({ ...row, kind: "note", label: `Note by ${author}` }));
}

async function loadDocuments(wanted: Wanted): Promise<FoundText[]> {
  const rows = await db.execute<{
    applicationId: string;
    isResume: boolean;
    fileName: string;
    text: string;
  }>(sql`
    select application_id as "applicationId", kind = 'resume' as "isResume", file_name as "fileName",
      left(extracted_text, ${maxTextLength}) as text
    from documents where application_id = any(${wanted}) and extracted_text is not null
    order by kind, created_at desc`);
  return rows.map(({ isResume, fileName, ...row }) => ({
    ...row,
    kind: "document",
    label: isResume ? "Résumé" : fileName,
  }));
}
