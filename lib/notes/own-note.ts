import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notes } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import type { EventType } from "@/lib/events/event-types";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { noteReaders } from "./note-readers";
import type { NoteVisibility } from "./schemas";

type OwnNote = { id: string; applicationId: string; jobId: string; visibility: NoteVisibility };

/** A note this person wrote, on an application they still see. @throws AppError `not_found` */
export async function findOwnNote(
  tx: Tx,
  viewer: Viewer,
  { applicationId, noteId }: { applicationId: string; noteId: string },
): Promise<OwnNote> {
  const { job } = await getApplication(tx, viewer, applicationId);
  const [note] = await tx
    .select({ id: notes.id, visibility: notes.visibility })
    .from(notes)
    .where(and(eq(notes.id, noteId), eq(notes.applicationId, applicationId), eq(notes.userId, viewer.id)));
  if (!note) throw notFound();
  return { ...note, applicationId, jobId: job.id };
}

/** In the history of whom the note is for, and live only to windows that may all show it. */
export async function tellOfNote(tx: Tx, viewer: Viewer, type: EventType, note: OwnNote): Promise<void> {
  const { id: noteId, applicationId, jobId, visibility } = note;
  await recordEvent(tx, { type, actor: viewer, jobId, applicationId, data: { noteId, visibility } });
  await notifyBoard(tx, jobId, applicationId, noteReaders(viewer, visibility));
}
