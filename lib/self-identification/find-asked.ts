import "server-only";
import { and, eq, ne, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, jobs, postings } from "@/db/schema";
import { readReceived } from "@/lib/applications/received-path";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { postingIn } from "@/lib/jobs/posting-in";
import { questionSetOf } from "./question-sets";
import type { SelfIdentificationPage } from "./schemas";

/** The two ways to the questions: from "Application received", and from one's own page. */
export type Door =
  | { from: "received"; slug: string; reference: string; proof: string }
  | { from: "own_page"; candidate: Candidate; applicationId: string };

export type Asked = SelfIdentificationPage & { applicationId: string | null };

/**
 * What is asked behind a door, and of which application; null where nothing is asked or the door is not theirs.
 * A repeated form was answered with a reference that no application has: its questions lead nowhere, unnoticed.
 */
export async function findAsked(door: Door, locale: Locale = defaultLocale): Promise<Asked | null> {
  return door.from === "received" ? ofReceived(door, locale) : ofOwnPage(door, locale);
}

type Received = Extract<Door, { from: "received" }>;

async function ofReceived({ slug, reference, proof }: Received, locale: Locale): Promise<Asked | null> {
  if (!readReceived(slug, reference, proof)) return null;
  const [job] = await jobsWhere(and(eq(jobs.slug, slug), ne(jobs.status, "draft")), locale);
  const set = job && questionSetOf(job);
  if (!set) return null;
  const [application] = await db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.reference, reference), eq(applications.jobId, job.id)));
  return { jobTitle: job.title, set, applicationId: application?.id ?? null };
}

type OwnPage = Extract<Door, { from: "own_page" }>;

async function ofOwnPage({ candidate, applicationId }: OwnPage, locale: Locale): Promise<Asked | null> {
  if (!/^[\da-f-]{36}$/i.test(applicationId)) return null;
  const [application] = await db
    .select({ id: applications.id, jobId: applications.jobId })
    .from(applications)
    .where(and(eq(applications.id, applicationId), eq(applications.candidateId, candidate.candidateId)));
  if (!application) return null;
  const [job] = await jobsWhere(eq(jobs.id, application.jobId), locale);
  const set = job && questionSetOf(job);
  return set ? { jobTitle: job.title, set, applicationId: application.id } : null;
}

function jobsWhere(which: SQL | undefined, locale: Locale) {
  return db
    .select({
      id: jobs.id,
      title: postings.title,
      choice: jobs.selfIdentification,
      country: postings.country,
    })
    .from(jobs)
    .innerJoin(postings, postingIn(locale))
    .where(which);
}
