import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, postings } from "@/db/schema";
import { defaultLocale, toLocale } from "@/lib/i18n/locales";
import type { FeedJob, FeedPosting } from "./feed-view";

/**
 * The open roles with their postings, newest first, the English one of each before the others. A confidential
 * one is found by whoever is given its address, and is not spread further.
 */
export async function listFeedJobs(): Promise<FeedJob[]> {
  const rows = await db
    .select({ job: jobs, posting: postings })
    .from(jobs)
    .innerJoin(postings, eq(postings.jobId, jobs.id))
    .where(and(eq(jobs.status, "open"), eq(jobs.confidential, false)))
    .orderBy(desc(jobs.openedAt), asc(jobs.id), asc(postings.locale));
  const found = new Map<string, FeedJob>();
  for (const { job, posting } of rows) {
    const known = found.get(job.id) ?? feedJob(job);
    const written = [...known.postings, feedPosting(posting)].toSorted(englishFirst);
    found.set(job.id, { ...known, postings: written, updatedAt: later(known.updatedAt, posting.updatedAt) });
  }
  return [...found.values()];
}

function feedJob(job: typeof jobs.$inferSelect): FeedJob {
  const { salaryMin: min, salaryMax: max, salaryCurrency: currency } = job;
  const postedAt = (job.openedAt ?? job.createdAt).toISOString();
  return {
    slug: job.slug,
    department: job.team,
    level: job.level,
    employmentType: job.employmentType,
    salary: min === null && max === null ? null : { min, max, currency },
    postedAt,
    updatedAt: postedAt,
    postings: [],
  };
}

function feedPosting(posting: typeof postings.$inferSelect): FeedPosting {
  const { title, location, city, region, country, summary, body } = posting;
  return { locale: toLocale(posting.locale), title, location, city, region, country, summary, body };
}

function englishFirst(a: FeedPosting, b: FeedPosting): number {
  return Number(b.locale === defaultLocale) - Number(a.locale === defaultLocale);
}

function later(known: string, at: Date): string {
  const text = at.toISOString();
  return text > known ? text : known;
}
