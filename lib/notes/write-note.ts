import "server-only";
import { db } from "@/db/client";
import { notes } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { parseInput } from "@/lib/parse-input";
import { type NoteView, type WriteNoteInput, writeNoteInput } from "./schemas";

/** Writes a note for the colleagues who see this application. @throws AppError `not_found`, `invalid` */
export async function writeNote(viewer: Viewer, input: WriteNoteInput): Promise<NoteView> {
  assertCan(viewer, "application.note");
  const { applicationId, noteId = newId(), body } = parseInput(writeNoteInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, applicationId);
    const createdAt = now();
    const [written] = await tx
      .insert(notes)
      .values({ id: noteId, applicationId, userId: viewer.id, body, createdAt })
      .onConflictDoNothing({ target: notes.id })
      .returning({ id: notes.id });
    if (written) {
      const about = { jobId: job.id, applicationId, data: { noteId } };
      await recordEvent(tx, { type: "note.added", actor: viewer, ...about });
    }
    return { id: noteId, userName: viewer.name, body, createdAt: createdAt.toISOString() };
  });
}
