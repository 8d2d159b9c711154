import "server-only";
import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notes, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { othersFeedbackReadableBy } from "@/lib/scorecards/others-readable-by";
import type { NoteView } from "./schemas";

/** The notes on an application this person sees, newest first. */
export async function listNotes(viewer: Viewer, applicationId: string): Promise<NoteView[]> {
  const rows = await db
    .select({ id: notes.id, userName: users.name, body: notes.body, createdAt: notes.createdAt })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.userId))
    .where(and(eq(notes.applicationId, applicationId), readableNotes(viewer)))
    .orderBy(desc(notes.createdAt), desc(notes.id));
  return rows.map(({ createdAt, ...note }) => ({ ...note, createdAt: createdAt.toISOString() }));
}

/** An interviewer reads others' notes only once they may read others' feedback. */
function readableNotes(viewer: Viewer): SQL | undefined {
  if (viewer.role !== "interviewer") return undefined;
  return or(eq(notes.userId, viewer.id), othersFeedbackReadableBy(viewer, sql`${notes.applicationId}`));
}
