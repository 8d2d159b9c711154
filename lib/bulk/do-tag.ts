import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applicationTags, tags } from "@/db/schema";
import { AppError, notFound } from "@/lib/errors";
import { tagApplication } from "@/lib/tags/tag-application";
import { untagApplication } from "@/lib/tags/untag-application";
import type { Doer } from "./bulk-item";

export const doTag: Doer<"tag"> = {
  apply: async ({ tx, viewer, item: { applicationId } }, { name }) => {
    const before = await findTagged(tx, applicationId, eq(tags.name, name));
    const tag = await tagApplication(viewer, { applicationId, name });
    if (before) return { state: "unchanged", why: "It has this tag already." };
    return { state: "done", effectId: tag.id };
  },
  undo: async ({ tx, viewer, item: { applicationId, effectId } }) => {
    if (!effectId) throw notFound();
    const tagged = await findTagged(tx, applicationId, eq(tags.id, effectId));
    if (!tagged) throw new AppError("conflict", "The tag was removed since.");
    if (tagged.userId !== viewer.id) throw new AppError("conflict", "A colleague tagged it anew since.");
    await untagApplication(viewer, { applicationId, tagId: effectId });
  },
};

async function findTagged(tx: Tx, applicationId: string, isTag: ReturnType<typeof eq>) {
  const [tagged] = await tx
    .select({ userId: applicationTags.taggedByUserId })
    .from(applicationTags)
    .innerJoin(tags, eq(tags.id, applicationTags.tagId))
    .where(and(eq(applicationTags.applicationId, applicationId), isTag));
  return tagged;
}
