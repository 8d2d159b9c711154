import { z } from "zod";
import { longText } from "@/lib/staff-text";

/** Whom a note is for: all who see the application, admins and recruiters, or who writes it. */
export const noteVisibilities = ["team", "recruiters", "author"] as const;

export type NoteVisibility = (typeof noteVisibilities)[number];

export const writeNoteInput = z.object({
  applicationId: z.uuid(),
  /** Made by who writes: the same note sent twice is one note. */
  noteId: z.uuid().optional(),
  body: longText(10_000).refine((body) => body.trim() !== "", "Write something first."),
  visibility: z.enum(noteVisibilities, "Choose who may read this.").default("team"),
  /** Who was chosen from the list; a name two colleagues share means the one chosen. */
  mentionedIds: z.array(z.uuid()).max(50).default([]),
});

export type WriteNoteInput = z.input<typeof writeNoteInput>;

export const noteInput = z.object({ applicationId: z.uuid(), noteId: z.uuid() });

export type NoteInput = z.input<typeof noteInput>;

/** A colleague as a note names them. */
export type MentionedView = { id: string; name: string };

export type NoteView = {
  id: string;
  userName: string;
  body: string;
  createdAt: string;
  visibility: NoteVisibility;
  isMine: boolean;
  mentions: MentionedView[];
  /** It speaks to the reader, who has not seen it yet. */
  isNewToMe: boolean;
};

/** Somebody who can be spoken to on an application; `isRecruiting` reads what is for recruiters alone. */
export type MentionableView = MentionedView & { isRecruiting: boolean };

export const seenMentionsInput = z.object({ noteIds: z.array(z.uuid()).min(1).max(200) });

export type SeenMentionsInput = z.input<typeof seenMentionsInput>;

/** A note that speaks to the reader. */
export type MyMentionView = {
  noteId: string;
  applicationId: string;
  name: string;
  jobTitle: string;
  by: string;
  body: string;
  at: string;
  isNew: boolean;
};

export type MyMentionsPage = { rows: MyMentionView[]; isFirst: boolean; next: string | null };
