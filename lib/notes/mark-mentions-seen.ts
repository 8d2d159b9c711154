import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { noteMentions } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { parseInput } from "@/lib/parse-input";
import { type SeenMentionsInput, seenMentionsInput } from "./schemas";

/** Keeps that one has seen what speaks to oneself; of others' mentions nothing changes. @throws AppError `invalid` */
export async function markMentionsSeen(viewer: Viewer, input: SeenMentionsInput): Promise<{ seen: number }> {
  assertCan(viewer, "application.note");
  const { noteIds } = parseInput(seenMentionsInput, input);
  const seen = await db
    .update(noteMentions)
    .set({ seenAt: now() })
    .where(
      and(
        eq(noteMentions.userId, viewer.id),
        inArray(noteMentions.noteId, noteIds),
        isNull(noteMentions.seenAt),
      ),
    )
    .returning({ noteId: noteMentions.noteId });
  return { seen: seen.length };
}
