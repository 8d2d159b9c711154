import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, questions, stages, users } from "@/db/schema";
import { can, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { JobView } from "@/lib/jobs/job-views";
import { offeredAnswers } from "@/lib/questions/question-kinds";
import { canBeRecruiter } from "@/lib/recruiters/can-be-recruiter";
import type { RecruiterView } from "@/lib/recruiters/schemas";
import { listTags } from "@/lib/tags/queries";
import { ownOnly } from "./list-conditions";
import type { FilterQuestion, ListOptions } from "./list-options-view";
import { careersSite, sources } from "./sources";

/** Sources that nobody of ours wrote, such as an import's, are looked for among so many. */
const newest = 5_000;

type Job = Pick<JobView, "id" | "confidential">;

/** What a job's applications can be filtered by; of a job not visible to the viewer, nothing. */
export async function listOptionsOf(viewer: Viewer, job: Job): Promise<ListOptions> {
  const [stageRows, sourceRows, tags, asked, recruiters] = await Promise.all([
    db
      .select({ id: stages.id, name: stages.name, kind: stages.kind, promisedDays: stages.promisedDays })
      .from(stages)
      .innerJoin(jobs, eq(jobs.id, stages.jobId))
      .where(and(eq(jobs.id, job.id), jobVisibleTo(viewer)))
      .orderBy(asc(stages.position)),
    db.execute<{ source: string }>(sql`
      select distinct source from (
        select source from applications
        join jobs on jobs.id = applications.job_id
        where jobs.id = ${job.id} and ${jobVisibleTo(viewer)} and ${ownOnly(viewer) ?? sql`true`}
        order by applied_at desc limit ${newest}
      ) recent`),
    can(viewer.role, "application.tag") ? listTags(viewer) : [],
    listQuestions(viewer, job.id),
    can(viewer.role, "board.read") ? listRecruitersOf(viewer, job) : [],
  ]);
  const found = sourceRows.map(({ source }) => source);
  return {
    tags,
    recruiters,
    questions: asked,
    stages: stageRows,
    sources: [...new Set([careersSite, ...sources, ...found])].toSorted(),
  };
}

/** Those that are asked now, and those that were: people have answered them. */
async function listQuestions(viewer: Viewer, jobId: string): Promise<FilterQuestion[]> {
  const rows = await db
    .select({
      id: questions.id,
      label: questions.label,
      kind: questions.kind,
      options: questions.options,
      unit: sql<string | null>`${questions.limits}->>'unit'`,
    })
    .from(questions)
    .innerJoin(jobs, eq(jobs.id, questions.jobId))
    .where(and(eq(jobs.id, jobId), jobVisibleTo(viewer)))
    .orderBy(sql`${questions.archivedAt} is not null`, asc(questions.position), asc(questions.id));
  return rows.map(({ options, ...question }) => ({
    ...question,
    options: offeredAnswers({ kind: question.kind, options }),
  }));
}

/** Who could look after applications of this job, and who does although they could not any more. */
function listRecruitersOf(viewer: Viewer, job: Job): Promise<RecruiterView[]> {
  const looksAfter = sql`exists (select from applications
    where applications.job_id = ${job.id} and applications.recruiter_id = ${users.id})`;
  const isVisible = sql`exists (select from ${jobs} where ${jobs.id} = ${job.id} and ${jobVisibleTo(viewer)})`;
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(sql`(${canBeRecruiter(job)} or ${looksAfter})`, isVisible))
    .orderBy(asc(users.name), asc(users.id));
}
