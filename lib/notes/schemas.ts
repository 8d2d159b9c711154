import { z } from "zod";
import { longText } from "@/lib/staff-text";

export const writeNoteInput = z.object({
  applicationId: z.uuid(),
  /** Made by who writes: the same note sent twice is one note. */
  noteId: z.uuid().optional(),
  body: longText(10_000).refine((body) => body.trim() !== "", "Write something first."),
});

export type WriteNoteInput = z.input<typeof writeNoteInput>;

export type NoteView = { id: string; userName: string; body: string; createdAt: string };
