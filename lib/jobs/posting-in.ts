import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { jobs, postings } from "@/db/schema";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";

/** Joins the job's posting in this language, or the English one where nobody has written it yet. */
export function postingIn(locale: Locale): SQL | undefined {
  const isOfJob = eq(postings.jobId, jobs.id);
  if (locale === defaultLocale) return and(isOfJob, eq(postings.locale, defaultLocale));
  return and(
    isOfJob,
    sql`${postings.locale} = coalesce(
      (select p.locale from postings p where p.job_id = ${jobs.id} and p.locale = ${locale}), ${defaultLocale})`,
  );
}
