import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, type jobs, postings } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { defaultLocale } from "@/lib/i18n/locales";
import { editJob } from "./edit-job";
import type { JobStatus } from "./job-views";
import { type ChangeJobStatusInput, changeJobStatusInput, type JobEditView } from "./settings-schemas";

type Job = typeof jobs.$inferSelect;

/**
 * Opens, pauses or closes a job, or takes it back to a draft while nobody has applied.
 * @throws AppError `invalid` when there is nothing to show the public yet, `conflict` when people applied
 */
export async function changeJobStatus(viewer: Viewer, input: ChangeJobStatusInput): Promise<JobEditView> {
  return editJob(viewer, changeJobStatusInput, input, async (tx, job, { jobId, status }) => {
    if (job.status === status) return null;
    if (status === "draft") await assertNobodyApplied(tx, jobId);
    else await assertPostingWritten(tx, jobId);
    return {
      type: "job.status_changed",
      data: { from: job.status, to: status },
      set: { status, ...datesOf(job, status) },
    };
  });
}

/** A job is posted once: pausing and opening it again does not make it new. */
function datesOf(job: Job, status: JobStatus): Pick<Job, "openedAt" | "closedAt"> {
  return {
    openedAt: status === "open" ? (job.openedAt ?? now()) : job.openedAt,
    closedAt: status === "closed" ? now() : null,
  };
}

async function assertNobodyApplied(tx: Tx, jobId: string): Promise<void> {
  const [one] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.jobId, jobId))
    .limit(1);
  if (!one) return;
  throw new AppError(
    "conflict",
    "People have applied, so this cannot be a draft again. Pause or close it instead.",
  );
}

async function assertPostingWritten(tx: Tx, jobId: string): Promise<void> {
  const [written] = await tx
    .select({ id: postings.id })
    .from(postings)
    .where(
      and(
        eq(postings.jobId, jobId),
        eq(postings.locale, defaultLocale),
        sql`trim(${postings.summary}) <> ''`,
        sql`trim(${postings.body}) <> ''`,
      ),
    )
    .limit(1);
  if (written) return;
  const message = "Write the posting first: its summary and its text are what the public sees.";
  throw new AppError("invalid", message, { fieldErrors: { status: [message] } });
}
