import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { postings } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { changesOf, editJob } from "./edit-job";
import type { JobEditView } from "./settings-schemas";
import { type UpdateTranslationInput, updateTranslationInput } from "./translation-schemas";

type Words = { title: string; location: string; summary: string; body: string };

/**
 * Changes what candidates read in another language. Emptied, it is taken away, and they read the English one.
 * @throws AppError `invalid` for half a posting: a page is in one language or the other
 */
export async function updateTranslation(viewer: Viewer, input: UpdateTranslationInput): Promise<JobEditView> {
  return editJob(viewer, updateTranslationInput, input, async (tx, job, wanted) => {
    const { locale, title, location, summary, body } = wanted;
    const words = { title: title ?? "", location: location ?? "", summary, body };
    const ofJob = and(eq(postings.jobId, job.id), eq(postings.locale, locale));
    const [before] = await tx.select().from(postings).where(ofJob);
    if (isEmpty(words)) {
      if (!before) return null;
      await tx.delete(postings).where(ofJob);
      return { type: "posting.updated", data: { locale, changed: ["removed"] } };
    }
    assertWhole(words);
    const changed = changesOf(before ?? {}, words);
    if (!changed) return null;
    await writeTranslation(tx, { jobId: job.id, locale, ...words });
    return { type: "posting.updated", data: { locale, changed: Object.keys(changed) } };
  });
}

async function writeTranslation(tx: Tx, given: Words & { jobId: string; locale: string }): Promise<void> {
  const { jobId, locale, ...words } = given;
  await tx
    .insert(postings)
    .values({ jobId, locale, ...words, updatedAt: now() })
    .onConflictDoUpdate({ target: [postings.jobId, postings.locale], set: { ...words, updatedAt: now() } });
}

function isEmpty(words: Words): boolean {
  return Object.values(words).every((text) => text.trim() === "");
}

function assertWhole(words: Words): void {
  const empty = Object.entries(words).filter(([, text]) => text.trim() === "");
  if (empty.length === 0) return;
  const sentences = { title: "a title", location: "a place", summary: "a summary", body: "the posting" };
  const fieldErrors = Object.fromEntries(
    Object.entries(sentences)
      .filter(([field]) => empty.some(([name]) => name === field))
      .map(([field, what]) => [field, [`Write ${what} in this language, or empty all four.`]]),
  );
  throw new AppError("invalid", "A posting in another language needs all its parts.", { fieldErrors });
}
