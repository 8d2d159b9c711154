import "server-only";
import { count, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applicationTags, tags } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { type TagApplicationInput, type TagView, tagApplicationInput, tagColours } from "./schemas";

/** More than anybody can tell apart. */
const maxTags = 500;

/**
 * Tags an application by the tag's name, whatever its case; a new name makes a new tag. A second time changes
 * nothing. @throws AppError `not_found`, `forbidden`, `invalid`, `limit`
 */
export async function tagApplication(viewer: Viewer, input: TagApplicationInput): Promise<TagView> {
  assertCan(viewer, "application.tag");
  const { applicationId, name } = parseInput(tagApplicationInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, applicationId);
    const tag = (await findTag(tx, name)) ?? (await makeTag(tx, name));
    const [tagged] = await tx
      .insert(applicationTags)
      .values({ applicationId, tagId: tag.id, taggedByUserId: viewer.id, taggedAt: now() })
      .onConflictDoNothing()
      .returning({ tagId: applicationTags.tagId });
    if (!tagged) return tag;
    const data = { tagId: tag.id, tag: tag.name };
    await recordEvent(tx, { type: "application.tagged", actor: viewer, jobId: job.id, applicationId, data });
    await notifyBoard(tx, job.id, applicationId);
    return tag;
  });
}

const columns = { id: tags.id, name: tags.name, colour: tags.colour };

/** Held until the end, so that nobody deletes it meanwhile. */
async function findTag(tx: Tx, name: string): Promise<TagView | undefined> {
  const [tag] = await tx.select(columns).from(tags).where(eq(tags.name, name)).for("key share");
  return tag;
}

/** Colours take turns; two who make the same tag at once get the one that came first. */
async function makeTag(tx: Tx, name: string): Promise<TagView> {
  const [made] = await tx.select({ count: count() }).from(tags);
  const known = made?.count ?? 0;
  if (known >= maxTags) {
    throw new AppError("limit", `There are ${maxTags} tags already. Use one of them.`);
  }
  const colour = tagColours[known % tagColours.length] ?? "grey";
  await tx.insert(tags).values({ name, colour, createdAt: now() }).onConflictDoNothing();
  const tag = await findTag(tx, name);
  if (!tag) throw new Error("A tag that was just made is not there.");
  return tag;
}
