import "server-only";
import { db } from "@/db/client";
import { notes } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { mentionColleagues } from "./mention-colleagues";
import { noteReaders } from "./note-readers";
import { type NoteView, type WriteNoteInput, writeNoteInput } from "./schemas";

/**
 * Writes a note for whom it is meant, and keeps whom it speaks to. What is not for everybody is announced to
 * nobody. @throws AppError `not_found`, `invalid`
 */
export async function writeNote(viewer: Viewer, input: WriteNoteInput): Promise<NoteView> {
  assertCan(viewer, "application.note");
  const {
    applicationId,
    noteId = newId(),
    body,
    visibility,
    mentionedIds,
  } = parseInput(writeNoteInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, applicationId);
    const createdAt = now();
    const note = { id: noteId, userId: viewer.id, body, visibility };
    const [written] = await tx
      .insert(notes)
      .values({ ...note, applicationId, createdAt })
      .onConflictDoNothing({ target: notes.id })
      .returning({ id: notes.id });
    const application = { id: applicationId, job };
    const mentions = written ? await mentionColleagues(tx, { ...note, mentionedIds, application }) : [];
    if (written) {
      const about = { jobId: job.id, applicationId, data: { noteId, visibility } };
      await recordEvent(tx, { type: "note.added", actor: viewer, ...about });
      await notifyBoard(tx, job.id, applicationId, noteReaders(viewer, visibility));
    }
    const shown = { id: noteId, body, visibility, mentions, createdAt: createdAt.toISOString() };
    return { ...shown, userName: viewer.name, isMine: true, isNewToMe: false };
  });
}
