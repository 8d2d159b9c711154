import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, postings, settings } from "@/db/schema";
import { defaultLocale, type Locale, toLocale } from "@/lib/i18n/locales";
import { postingIn } from "@/lib/jobs/posting-in";
import type { ApplyConsent, ApplyFormView, ApplyQuestion, ApplyStep } from "./apply-form-view";

/** A job's form, in one statement; null for a draft exactly as for a slug that nothing has. */
export async function findApplyForm(
  slug: string,
  locale: Locale = defaultLocale,
): Promise<ApplyFormView | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null;
  const [row] = await db
    .select({
      jobId: jobs.id,
      slug: jobs.slug,
      status: jobs.status,
      postingLocale: postings.locale,
      title: postings.title,
      location: postings.location,
      organisation: settings.organisationName,
      questions: questionsOfJob,
      steps: stepsOfJob,
      consent: consentInForce(locale),
    })
    .from(jobs)
    .innerJoin(postings, postingIn(locale))
    .leftJoin(settings, sql`true`)
    .where(and(eq(jobs.slug, slug), ne(jobs.status, "draft")));
  if (!row || row.status === "draft") return null;
  return {
    ...row,
    locale,
    postingLocale: toLocale(row.postingLocale),
    status: row.status,
    organisation: row.organisation ?? row.title,
  };
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

const consentInForce = (locale: Locale) => sql<ApplyConsent | null>`(
  select json_build_object('version', c.version, 'summary', c.summary)
  from consent_texts c where c.locale = ${locale} order by c.version desc limit 1)`;
