import "server-only";
import { and, eq } from "drizzle-orm";
import { postings } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { defaultLocale } from "@/lib/i18n/locales";
import { changesOf, editJob } from "./edit-job";
import { type JobEditView, type UpdatePostingInput, updatePostingInput } from "./settings-schemas";

/** Changes what candidates read. @throws AppError `invalid` when an open job would be left without a text */
export async function updatePosting(viewer: Viewer, input: UpdatePostingInput): Promise<JobEditView> {
  return editJob(viewer, updatePostingInput, input, async (tx, job, { jobId, version: _, ...given }) => {
    const words = { ...given, country: given.country?.toUpperCase() ?? null };
    if (job.status !== "draft") assertWritten(words);
    const isEnglish = and(eq(postings.jobId, jobId), eq(postings.locale, defaultLocale));
    const [posting] = await tx.select().from(postings).where(isEnglish);
    if (!posting) throw new Error("A job without a posting cannot be.");
    const changed = changesOf(posting, words);
    if (!changed) return null;
    await tx
      .update(postings)
      .set({ ...words, updatedAt: now() })
      .where(isEnglish);
    return { type: "posting.updated", data: { changed: Object.keys(changed) } };
  });
}

/** What the public can read must say something. */
export function assertWritten({ summary, body }: { summary: string; body: string }): void {
  const fieldErrors: Record<string, string[]> = {};
  if (summary.trim() === "") fieldErrors.summary = ["Write a summary of one or two sentences."];
  if (body.trim() === "") fieldErrors.body = ["Write the posting."];
  if (Object.keys(fieldErrors).length === 0) return;
  throw new AppError("invalid", "A job that the public can see needs a posting with a summary and a text.", {
    fieldErrors,
  });
}
