import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { tags } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { type TagView, type UpdateTagInput, updateTagInput } from "./schemas";

/**
 * Gives a tag another name or colour, wherever it is on. Another tag's name is refused: those two are made one by
 * `deleteTag`. @throws AppError `not_found`, `forbidden`, `invalid`, `conflict` when somebody changed it meanwhile
 */
export async function updateTag(viewer: Viewer, input: UpdateTagInput): Promise<TagView> {
  assertCan(viewer, "tag.edit");
  const { tagId, name, colour, seenName, seenColour } = parseInput(updateTagInput, input);
  return db.transaction(async (tx) => {
    const [tag] = await tx.select().from(tags).where(eq(tags.id, tagId)).for("update");
    if (!tag) throw notFound();
    const view = { id: tagId, name, colour };
    if (tag.name === name && tag.colour === colour) return view;
    if (tag.name !== seenName || tag.colour !== seenColour) {
      throw new AppError("conflict", `Somebody changed this tag meanwhile. It is called ${tag.name} now.`);
    }
    await refuseTaken(tx, tagId, name);
    await tx.update(tags).set({ name, colour }).where(eq(tags.id, tagId));
    const data = { tagId, from: { name: tag.name, colour: tag.colour }, to: { name, colour } };
    await recordEvent(tx, { type: "tag.updated", actor: viewer, data });
    return view;
  });
}

async function refuseTaken(tx: Tx, tagId: string, name: string): Promise<void> {
  const [taken] = await tx
    .select({ name: tags.name })
    .from(tags)
    .where(and(eq(tags.name, name), ne(tags.id, tagId)));
  if (!taken) return;
  const sentence = `There is a tag ${taken.name} already. To make one of the two, delete this one and give its applications ${taken.name}.`;
  throw new AppError("invalid", sentence, { fieldErrors: { name: [sentence] } });
}
