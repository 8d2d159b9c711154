import "server-only";
import { and, asc, desc, eq, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { cache } from "react";
import { db } from "@/db/client";
import { jobs, postings, stages } from "@/db/schema";
import { defaultLocale, type Locale, toLocale } from "@/lib/i18n/locales";
import { postingIn } from "./posting-in";
import type { OpenRoleView, PostingView, PublicStageView, SalaryView } from "./posting-view";

/**
 * The roles one can apply for, newest first. `confidential` says which colleagues see the applications;
 * a job that is open has a public posting all the same.
 */
export async function listOpenRoles(locale: Locale = defaultLocale): Promise<OpenRoleView[]> {
  const rows = await db
    .select({
      slug: jobs.slug,
      title: postings.title,
      postingLocale: postings.locale,
      team: jobs.team,
      location: postings.location,
      employmentType: jobs.employmentType,
      updatedAt: postings.updatedAt,
    })
    .from(jobs)
    .innerJoin(postings, postingIn(locale))
    .where(eq(jobs.status, "open"))
    .orderBy(desc(jobs.openedAt), asc(postings.title));
  return rows.map((row) => ({
    ...row,
    postingLocale: toLocale(row.postingLocale),
    updatedAt: row.updatedAt.toISOString(),
  }));
}

const english = alias(postings, "english_posting");

/** The public text of a job; null for a draft exactly as for a slug that nothing has. Once per render. */
export const findPosting = cache(
  async (slug: string, locale: Locale = defaultLocale): Promise<PostingView | null> => {
    if (!canBeSlug(slug)) return null;
    const [row] = await db
      .select({
        jobId: jobs.id,
        slug: jobs.slug,
        status: jobs.status,
        title: postings.title,
        postingLocale: postings.locale,
        team: jobs.team,
        level: jobs.level,
        employmentType: jobs.employmentType,
        salaryMin: jobs.salaryMin,
        salaryMax: jobs.salaryMax,
        salaryCurrency: jobs.salaryCurrency,
        location: postings.location,
        // Written once, with the English posting: a place has one country in every language.
        city: english.city,
        region: english.region,
        country: english.country,
        summary: postings.summary,
        body: postings.body,
        openedAt: jobs.openedAt,
        createdAt: jobs.createdAt,
      })
      .from(jobs)
      .innerJoin(postings, postingIn(locale))
      .leftJoin(english, and(eq(english.jobId, jobs.id), eq(english.locale, defaultLocale)))
      .where(and(eq(jobs.slug, slug), ne(jobs.status, "draft")));
    if (!row || row.status === "draft") return null;
    const {
      jobId,
      salaryMin: min,
      salaryMax: max,
      salaryCurrency: currency,
      openedAt,
      createdAt,
      ...view
    } = row;
    return {
      ...view,
      status: row.status,
      postingLocale: toLocale(row.postingLocale),
      salary: salaryView({ min, max, currency }),
      postedAt: (openedAt ?? createdAt).toISOString(),
      stages: await publicStagesOf(jobId),
    };
  },
);

/** An address that no job can have is answered without asking the database. */
function canBeSlug(text: string): boolean {
  return /^[a-z0-9-]{1,200}$/.test(text);
}

function salaryView(salary: SalaryView): SalaryView | null {
  return salary.min === null && salary.max === null ? null : salary;
}

/** Every step up to the offer: whom we hire is not told what comes next by a list. */
async function publicStagesOf(jobId: string): Promise<PublicStageView[]> {
  return db
    .select({
      position: stages.position,
      publicName: stages.publicName,
      promisedDays: stages.promisedDays,
    })
    .from(stages)
    .where(and(eq(stages.jobId, jobId), ne(stages.kind, "hired")))
    .orderBy(asc(stages.position));
}
