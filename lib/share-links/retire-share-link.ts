import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, shareLinks } from "@/db/schema";
import { assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { type RetireShareLinkInput, retireShareLinkInput } from "./schemas";

/**
 * Stops counting by a link, or goes on: its address leads to the posting all the same, wherever it is printed.
 * @throws AppError `forbidden`, `not_found`
 */
export async function retireShareLink(
  viewer: Viewer,
  input: RetireShareLinkInput,
): Promise<{ isRetired: boolean }> {
  assertCan(viewer, "job.edit");
  const { linkId, use } = parseInput(retireShareLinkInput, input);
  const isRetired = use === "stop";
  return db.transaction(async (tx) => {
    const [link] = await tx
      .select({ jobId: shareLinks.jobId, name: shareLinks.name })
      .from(shareLinks)
      .innerJoin(jobs, eq(jobs.id, shareLinks.jobId))
      .where(and(eq(shareLinks.id, linkId), jobVisibleTo(viewer)));
    if (!link) throw notFound();
    const [changed] = await tx
      .update(shareLinks)
      .set({ retiredAt: isRetired ? now() : null })
      .where(
        and(
          eq(shareLinks.id, linkId),
          isRetired ? isNull(shareLinks.retiredAt) : isNotNull(shareLinks.retiredAt),
        ),
      )
      .returning({ id: shareLinks.id });
    if (changed) {
      const type = isRetired ? "share_link.retired" : "share_link.added";
      await recordEvent(tx, { type, actor: viewer, jobId: link.jobId, data: { name: link.name } });
    }
    return { isRetired };
  });
}
