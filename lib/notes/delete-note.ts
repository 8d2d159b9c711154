import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { notes } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { parseInput } from "@/lib/parse-input";
import { findOwnNote, tellOfNote } from "./own-note";
import { type NoteInput, noteInput } from "./schemas";

/** Takes one's own note away from everybody who read it; `restoreNote` undoes that. @throws AppError `not_found` */
export async function deleteNote(viewer: Viewer, input: NoteInput): Promise<{ noteId: string }> {
  assertCan(viewer, "application.note");
  const { applicationId, noteId } = parseInput(noteInput, input);
  return db.transaction(async (tx) => {
    const note = await findOwnNote(tx, viewer, { applicationId, noteId });
    const [deleted] = await tx
      .update(notes)
      .set({ deletedAt: now() })
      .where(and(eq(notes.id, note.id), isNull(notes.deletedAt)))
      .returning({ id: notes.id });
    if (deleted) await tellOfNote(tx, viewer, "note.deleted", note);
    return { noteId };
  });
}
