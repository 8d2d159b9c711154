import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { notes } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { parseInput } from "@/lib/parse-input";
import { findOwnNote, tellOfNote } from "./own-note";
import { type NoteInput, noteInput } from "./schemas";

/** Brings one's deleted note back, as it was and for whom it was. @throws AppError `not_found` */
export async function restoreNote(viewer: Viewer, input: NoteInput): Promise<{ noteId: string }> {
  assertCan(viewer, "application.note");
  const { applicationId, noteId } = parseInput(noteInput, input);
  return db.transaction(async (tx) => {
    const note = await findOwnNote(tx, viewer, { applicationId, noteId });
    const [restored] = await tx
      .update(notes)
      .set({ deletedAt: null })
      .where(and(eq(notes.id, note.id), isNotNull(notes.deletedAt)))
      .returning({ id: notes.id });
    if (restored) await tellOfNote(tx, viewer, "note.restored", note);
    return { noteId };
  });
}
