import "server-only";
import { eq, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { applications, jobs, postings, settings, stages } from "@/db/schema";
import { notFound } from "@/lib/errors";
import { type Locale, toLocale } from "@/lib/i18n/locales";
import { greetingWords } from "./greeting-words";

/** What a letter about an application is filled with, in its candidate's language; the caller may see it. */
export async function letterValues(tx: DbOrTx, applicationId: string, sender: string) {
  const [row] = await tx
    .select({
      locale: applications.locale,
      name: applications.fullName,
      reference: applications.reference,
      jobId: applications.jobId,
      stage: stages.publicName,
      position: stages.position,
      title: sql<string>`coalesce(${postings.title}, ${jobs.title})`,
      organisation: settings.organisationName,
    })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .leftJoin(
      postings,
      sql`${postings.jobId} = ${jobs.id} and ${postings.locale} = coalesce(
        (select p.locale from postings p where p.job_id = ${jobs.id} and p.locale = ${applications.locale}), 'en')`,
    )
    .leftJoin(settings, sql`true`)
    .where(eq(applications.id, applicationId));
  if (!row) throw notFound();
  const locale: Locale = toLocale(row.locale);
  return {
    ...row,
    locale,
    sender,
    organisation: row.organisation ?? row.title,
    greeting: greetingWords(locale, row.name),
  };
}
