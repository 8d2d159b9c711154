import "server-only";
import { asc } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noteMentions, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { notifyColleague } from "@/lib/live/notify";
import { findMentions } from "./find-mentions";
import { readsNotes } from "./reads-notes";
import type { MentionedView, NoteVisibility } from "./schemas";

type WrittenNote = {
  id: string;
  body: string;
  visibility: NoteVisibility;
  userId: string;
  mentionedIds: string[];
  application: { id: string; job: { id: string; confidential: boolean } };
};

/** Keeps who is spoken to in a note, as far as they may read it; nobody speaks to themselves. */
export async function mentionColleagues(tx: Tx, note: WrittenNote): Promise<MentionedView[]> {
  if (!note.body.includes("@")) return [];
  const readers = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(readsNotes(note.application, note.visibility))
    .orderBy(asc(users.name), asc(users.id));
  const ids = new Set(findMentions(note.body, readers).flatMap(({ userIds }) => chosenOf(note, userIds)));
  const mentioned = readers.filter(({ id }) => ids.has(id) && id !== note.userId);
  if (mentioned.length === 0) return [];
  await tx
    .insert(noteMentions)
    .values(mentioned.map(({ id: userId }) => ({ noteId: note.id, userId, createdAt: now() })));
  for (const { id } of mentioned) await notifyColleague(tx, id);
  return mentioned;
}

/** Of colleagues with one name, those who were chosen from the list; all of them when none was. */
function chosenOf({ mentionedIds }: WrittenNote, userIds: string[]): string[] {
  const chosen = userIds.filter((id) => mentionedIds.includes(id));
  return chosen.length > 0 ? chosen : userIds;
}
