import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, jobs, noteMentions, notes, users } from "@/db/schema";
import { applicationVisibleTo, assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { noteReadableBy } from "./note-readable-by";
import { readsNotes } from "./reads-notes";
import type { MentionableView, MentionedView, NoteView } from "./schemas";

/** The notes on an application this person sees, newest first. */
export async function listNotes(viewer: Viewer, applicationId: string): Promise<NoteView[]> {
  const rows = await db
    .select({
      id: notes.id,
      userName: users.name,
      body: notes.body,
      createdAt: notes.createdAt,
      visibility: notes.visibility,
      isMine: sql<boolean>`${notes.userId} = ${viewer.id}`,
      mentions: mentionsOfNote,
      isNewToMe: sql<boolean>`exists (select 1 from ${noteMentions} where ${noteMentions.noteId} = ${notes.id}
        and ${noteMentions.userId} = ${viewer.id} and ${noteMentions.seenAt} is null)`,
    })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.userId))
    .innerJoin(applications, eq(applications.id, notes.applicationId))
    .where(and(eq(notes.applicationId, applicationId), applicationVisibleTo(viewer), noteReadableBy(viewer)))
    .orderBy(desc(notes.createdAt), desc(notes.id));
  return rows.map(({ createdAt, ...note }) => ({ ...note, createdAt: createdAt.toISOString() }));
}

const mentionsOfNote = sql<MentionedView[]>`coalesce((
  select json_agg(json_build_object('id', named.id, 'name', named.name) order by named.name, named.id)
  from ${noteMentions} join users named on named.id = ${noteMentions.userId}
  where ${noteMentions.noteId} = ${notes.id}), '[]'::json)`;

/** Whom one can speak to in a note here. @throws AppError `not_found` */
export async function listMentionable(viewer: Viewer, applicationId: string): Promise<MentionableView[]> {
  assertCan(viewer, "application.note");
  const [job] = await db
    .select({ id: jobs.id, confidential: jobs.confidential })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  if (!job) throw notFound();
  return db
    .select({
      id: users.id,
      name: users.name,
      isRecruiting: sql<boolean>`${users.role} in ('admin', 'recruiter')`,
    })
    .from(users)
    .where(and(readsNotes({ id: applicationId, job }, "team"), sql`${users.id} <> ${viewer.id}`))
    .orderBy(asc(users.name), asc(users.id));
}
