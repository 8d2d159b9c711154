import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, postings, settings } from "@/db/schema";
import type { ApplyFormView, ApplyQuestion, ApplyStep } from "./apply-form-view";

/** A job's form, in one statement; null for a draft exactly as for a slug that nothing has. */
export async function findApplyForm(slug: string): Promise<ApplyFormView | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null;
  const [row] = await db
    .select({
      jobId: jobs.id,
      slug: jobs.slug,
      status: jobs.status,
      title: postings.title,
      location: postings.location,
      organisation: settings.organisationName,
      questions: questionsOfJob,
      steps: stepsOfJob,
    })
    .from(jobs)
    .innerJoin(postings, and(eq(postings.jobId, jobs.id), eq(postings.locale, "en")))
    .leftJoin(settings, sql`true`)
    .where(and(eq(jobs.slug, slug), ne(jobs.status, "draft")));
  if (!row || row.status === "draft") return null;
  return { ...row, status: row.status, organisation: row.organisation ?? row.title };
}

const questionsOfJob = sql<ApplyQuestion[]>`(
  select coalesce(json_agg(json_build_object(
    'id', q.id, 'kind', q.kind, 'label', q.label, 'help', q.help,
    'isRequired', q.is_required, 'options', q.options, 'limits', q.limits, 'askedWhen', q.asked_when) order by q.position), '[]')
  from questions q where q.job_id = ${jobs.id} and q.archived_at is null)`;

/** Up to the offer: whom we hire is not told what comes next by a list. */
const stepsOfJob = sql<ApplyStep[]>`(
  select coalesce(json_agg(json_build_object(
    'publicName', s.public_name, 'promisedDays', s.promised_days) order by s.position), '[]')
  from stages s where s.job_id = ${jobs.id} and s.kind <> 'hired')`;
