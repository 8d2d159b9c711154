import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applicationTags, tags } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { type UntagApplicationInput, untagApplicationInput } from "./schemas";

/** Takes a tag off an application; one that it does not have is no error. @throws AppError `not_found`, `forbidden` */
export async function untagApplication(viewer: Viewer, input: UntagApplicationInput): Promise<void> {
  assertCan(viewer, "application.tag");
  const { applicationId, tagId } = parseInput(untagApplicationInput, input);
  await db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, applicationId);
    const [removed] = await tx
      .delete(applicationTags)
      .where(and(eq(applicationTags.applicationId, applicationId), eq(applicationTags.tagId, tagId)))
      .returning({ tagId: applicationTags.tagId });
    if (!removed) return;
    const [tag] = await tx.select({ name: tags.name }).from(tags).where(eq(tags.id, tagId));
    const data = { tagId, tag: tag?.name };
    await recordEvent(tx, {
      type: "application.untagged",
      actor: viewer,
      jobId: job.id,
      applicationId,
      data,
    });
    await notifyBoard(tx, job.id, applicationId);
  });
}
