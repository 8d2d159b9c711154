import "server-only";
import { and, count, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, shareLinks } from "@/db/schema";
import { careersSite, sources } from "@/lib/applications/sources";
import { assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { slugOf } from "@/lib/jobs/slug-of";
import { parseInput } from "@/lib/parse-input";
import { type AddShareLinkInput, addShareLinkInput } from "./schemas";

const maxLinks = 200;

/**
 * Makes an address of a job's posting that says where its readers come from. The same name again is the same
 * address, taken into use anew. @throws AppError `forbidden`, `not_found`, `invalid`, `limit`
 */
export async function addShareLink(viewer: Viewer, input: AddShareLinkInput): Promise<{ linkId: string }> {
  assertCan(viewer, "job.edit");
  const { jobId, name } = parseInput(addShareLinkInput, input);
  const key = keyOf(name);
  return db.transaction(async (tx) => {
    const [job] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.id, jobId), jobVisibleTo(viewer)));
    if (!job) throw notFound();
    const others = and(eq(shareLinks.jobId, jobId), ne(shareLinks.key, key));
    const [made] = await tx.select({ count: count() }).from(shareLinks).where(others);
    if ((made?.count ?? 0) >= maxLinks) throw new AppError("limit", `A job has at most ${maxLinks} links.`);
    const values = { id: newId(), jobId, key, name, createdByUserId: viewer.id, createdAt: now() };
    const [link] = await tx
      .insert(shareLinks)
      .values(values)
      .onConflictDoUpdate({ target: [shareLinks.jobId, shareLinks.key], set: { retiredAt: null } })
      .returning({ id: shareLinks.id, name: shareLinks.name });
    if (!link) throw new Error("An upsert returned no row.");
    await recordEvent(tx, { type: "share_link.added", actor: viewer, jobId, data: { name: link.name } });
    return { linkId: link.id };
  });
}

/** Words with a meaning of their own cannot be had by a link: nobody could tell them apart afterwards. */
function keyOf(name: string): string {
  const key = slugOf(name).slice(0, 60).replace(/-+$/, "");
  const isTaken = [careersSite, "added_by_hand", ...sources].includes(key.replaceAll("-", "_"));
  const sentence =
    key === ""
      ? "Use some letters or digits of the Latin alphabet: they stand in the address."
      : isTaken
        ? "This word says something else already. Add what makes it yours, like “LinkedIn, autumn”."
        : null;
  if (sentence) throw new AppError("invalid", sentence, { fieldErrors: { name: [sentence] } });
  return key;
}
