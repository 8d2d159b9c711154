import "server-only";
import { addDays, addHours } from "date-fns";
import { asc, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, jobs, postings, stages } from "@/db/schema";
import { rejectionDelayHours } from "@/lib/applications/ending-schemas";
import { now } from "@/lib/clock";
import { defaultLocale, type Locale, toLocale } from "@/lib/i18n/locales";
import { postingIn } from "@/lib/jobs/posting-in";
import { questionSetOf } from "@/lib/self-identification/question-sets";
import type { Candidate } from "./candidate-session";
import type { OwnApplicationView } from "./schemas";

/** A candidate's own applications, newest first, as they are told of them. */
export async function listOwnApplications(
  { candidateId }: Candidate,
  locale: Locale = defaultLocale,
): Promise<OwnApplicationView[]> {
  const rows = await db
    .select({
      id: applications.id,
      jobId: applications.jobId,
      reference: applications.reference,
      postingLocale: postings.locale,
      title: postings.title,
      location: postings.location,
      appliedAt: applications.appliedAt,
      status: applications.status,
      endedAt: applications.endedAt,
      stageEnteredAt: applications.stageEnteredAt,
      stageName: stages.publicName,
      promisedDays: stages.promisedDays,
      choice: jobs.selfIdentification,
      country: postings.country,
    })
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(postings, postingIn(locale))
    .where(eq(applications.candidateId, candidateId))
    .orderBy(desc(applications.appliedAt), desc(applications.id));
  const steps = await stepsOf(rows.map(({ jobId }) => jobId));
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    postingLocale: toLocale(row.postingLocale),
    title: row.title,
    location: row.location,
    receivedAt: row.appliedAt.toISOString(),
    status: toldStatus(row),
    stageName: row.stageName,
    steps: steps.get(row.jobId) ?? [],
    asksSelfIdentification: questionSetOf(row) !== null,
    promisedBy: row.promisedDays ? addDays(row.stageEnteredAt, row.promisedDays).toISOString() : null,
  }));
}

/** A rejection is told when its mail leaves; until then it may be taken back, and nothing has happened. */
function toldStatus({ status, endedAt }: Pick<typeof applications.$inferSelect, "status" | "endedAt">) {
  const isWaiting = status === "rejected" && endedAt && now() < addHours(endedAt, rejectionDelayHours);
  return isWaiting ? "active" : status;
}

/** Two stages that a candidate is told the same of are one step to them. */
async function stepsOf(jobIds: string[]): Promise<Map<string, string[]>> {
  if (jobIds.length === 0) return new Map();
  const rows = await db
    .select({ jobId: stages.jobId, publicName: stages.publicName })
    .from(stages)
    .where(inArray(stages.jobId, jobIds))
    .orderBy(asc(stages.jobId), asc(stages.position));
  const steps = new Map<string, string[]>();
  for (const { jobId, publicName } of rows) {
    const known = steps.get(jobId) ?? [];
    if (!known.includes(publicName)) steps.set(jobId, [...known, publicName]);
  }
  return steps;
}
