import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, questions, requirements, stages } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";

export type DemoJob = {
  id: string;
  title: string;
  recruiter: Viewer;
  /** The hiring manager first. */
  reviewers: Viewer[];
  stages: (typeof stages.$inferSelect)[];
  questions: (typeof questions.$inferSelect)[];
  requirements: (typeof requirements.$inferSelect)[];
};

export async function loadDemoJob(slug: string, recruiter: Viewer, reviewers: Viewer[]): Promise<DemoJob> {
  const [job] = await db.select({ id: jobs.id, title: jobs.title }).from(jobs).where(eq(jobs.slug, slug));
  if (!job) throw new Error(`the demo needs the job ${slug}`);
  return {
    ...job,
    recruiter,
    reviewers,
    stages: await db.select().from(stages).where(eq(stages.jobId, job.id)).orderBy(asc(stages.position)),
    questions: await db
      .select()
      .from(questions)
      .where(eq(questions.jobId, job.id))
      .orderBy(asc(questions.position)),
    requirements: await db
      .select()
      .from(requirements)
      .where(eq(requirements.jobId, job.id))
      .orderBy(asc(requirements.position)),
  };
}
