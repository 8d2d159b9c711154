import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applicationTags, tags } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { type DeletedTag, type DeleteTagInput, deleteTagInput } from "./schemas";

/**
 * Takes a tag away everywhere, or gives its applications another one in its place. The histories keep its name.
 * @throws AppError `not_found`, `forbidden`, `invalid`, `conflict` when the other tag is gone
 */
export async function deleteTag(viewer: Viewer, input: DeleteTagInput): Promise<DeletedTag> {
  assertCan(viewer, "tag.edit");
  const { tagId, intoTagId } = parseInput(deleteTagInput, input);
  if (intoTagId === tagId) throw new AppError("invalid", "Choose another tag than the one to be deleted.");
  return db.transaction(async (tx) => {
    const { tag, into } = await lockTags(tx, tagId, intoTagId);
    if (into) await passOn(tx, viewer, { from: tag.id, to: into.id });
    const taken = await tx
      .delete(applicationTags)
      .where(eq(applicationTags.tagId, tagId))
      .returning({ applicationId: applicationTags.applicationId });
    await tx.delete(tags).where(eq(tags.id, tagId));
    const data = { tagId, tag: tag.name, count: taken.length, into: into?.name ?? null };
    await recordEvent(tx, { type: "tag.deleted", actor: viewer, data });
    return { id: tagId, name: tag.name, colour: tag.colour, count: taken.length, into: data.into };
  });
}

/** Both in the order of their ids, so that two who delete each other's do not wait in a ring. */
async function lockTags(tx: Tx, tagId: string, intoTagId: string | undefined) {
  const rows = await tx
    .select()
    .from(tags)
    .where(inArray(tags.id, intoTagId ? [tagId, intoTagId] : [tagId]))
    .orderBy(tags.id)
    .for("update");
  const tag = rows.find(({ id }) => id === tagId);
  if (!tag) throw notFound();
  const into = rows.find(({ id }) => id === intoTagId);
  if (intoTagId && !into) throw new AppError("conflict", "That tag is not there any more. Choose another.");
  return { tag, into };
}

async function passOn(tx: Tx, viewer: Viewer, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.execute(sql`
    insert into ${applicationTags} (application_id, tag_id, tagged_by_user_id, tagged_at)
    select application_id, ${to}::uuid, ${viewer.id}::uuid, ${now().toISOString()}::timestamptz
    from ${applicationTags} where tag_id = ${from}
    on conflict do nothing`);
}
