import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, postings } from "@/db/schema";
import { defaultLocale } from "@/lib/i18n/locales";
import type { ReferJob } from "./refer-schemas";

/** The roles that everybody can read of on the careers site. */
export async function listReferJobs(): Promise<ReferJob[]> {
  return db
    .select({ id: jobs.id, slug: jobs.slug, title: postings.title })
    .from(jobs)
    .innerJoin(postings, and(eq(postings.jobId, jobs.id), eq(postings.locale, defaultLocale)))
    .where(eq(jobs.status, "open"))
    .orderBy(asc(postings.title), asc(jobs.id));
}
