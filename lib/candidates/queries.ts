import "server-only";
import { addDays } from "date-fns";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, events, jobs, postings, stages } from "@/db/schema";
import { takeBackDays } from "@/lib/applications/withdraw-schemas";
import { withdrawnThemselvesAt } from "@/lib/applications/withdrawn-themselves-at";
import { now } from "@/lib/clock";
import { stageEventTypes } from "@/lib/events/event-types";
import { defaultLocale, type Locale, toLocale } from "@/lib/i18n/locales";
import { postingIn } from "@/lib/jobs/posting-in";
import { questionSetOf } from "@/lib/self-identification/question-sets";
import type { Candidate } from "./candidate-session";
import { type JobStage, ownSteps } from "./own-steps";
import type { OwnApplicationView } from "./schemas";
import { toldStatus } from "./told-status";

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
      endingToldAt: applications.endingToldAt,
      stageId: applications.stageId,
      stageEnteredAt: applications.stageEnteredAt,
      stageName: stages.publicName,
      promisedDays: stages.promisedDays,
      choice: jobs.selfIdentification,
      country: postings.country,
      withdrawnAt: withdrawnThemselvesAt,
    })
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(postings, postingIn(locale))
    .where(and(eq(applications.candidateId, candidateId), isNull(applications.erasedAt)))
    .orderBy(desc(applications.appliedAt), desc(applications.id));
  const [stagesOf, movesOf] = await Promise.all([
    listStages(rows.map(({ jobId }) => jobId)),
    listMoves(rows.map(({ id }) => id)),
  ]);
  return rows.map((row) => {
    const status = toldStatus(row);
    const moves = movesOf.get(row.id) ?? [];
    const steps = ownSteps(stagesOf.get(row.jobId) ?? [], { ...row, status, moves });
    return {
      id: row.id,
      reference: row.reference,
      postingLocale: toLocale(row.postingLocale),
      title: row.title,
      location: row.location,
      receivedAt: row.appliedAt.toISOString(),
      status,
      stageName: row.stageName,
      endedAt: status === "active" ? null : (row.endedAt?.toISOString() ?? null),
      steps,
      canWithdraw: status === "active" || status === "hired",
      takeBackUntil: takeBackUntil(row),
      nextStep: steps[steps.findIndex(({ state }) => state === "current") + 1]?.name ?? null,
      asksSelfIdentification: questionSetOf(row) !== null,
      promisedBy: row.promisedDays ? addDays(row.stageEnteredAt, row.promisedDays).toISOString() : null,
    };
  });
}

function takeBackUntil({ status, withdrawnAt }: { status: string; withdrawnAt: Date | null }): string | null {
  if (status !== "withdrawn" || !withdrawnAt) return null;
  const until = addDays(withdrawnAt, takeBackDays);
  return now() < until ? until.toISOString() : null;
}

async function listStages(jobIds: string[]): Promise<Map<string, JobStage[]>> {
  if (jobIds.length === 0) return new Map();
  const rows = await db
    .select({ jobId: stages.jobId, id: stages.id, publicName: stages.publicName, kind: stages.kind })
    .from(stages)
    .where(inArray(stages.jobId, jobIds))
    .orderBy(asc(stages.jobId), asc(stages.position));
  return grouped(rows, ({ jobId, kind, ...stage }) => [jobId, { ...stage, isHired: kind === "hired" }]);
}

/** Through the index `events_application`. */
async function listMoves(applicationIds: string[]) {
  if (applicationIds.length === 0) return new Map<string, { toStageId: string; at: Date }[]>();
  const rows = await db
    .select({
      applicationId: sql<string>`${events.applicationId}`,
      toStageId: sql<string>`coalesce(${events.data}->>'toStageId', '')`,
      at: events.at,
    })
    .from(events)
    .where(and(inArray(events.applicationId, applicationIds), inArray(events.type, [...stageEventTypes])))
    .orderBy(asc(events.at), asc(events.id));
  return grouped(rows, ({ applicationId, ...move }) => [applicationId, move]);
}

function grouped<Row, Part>(rows: Row[], split: (row: Row) => [string, Part]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const [key, part] of rows.map(split)) groups.set(key, [...(groups.get(key) ?? []), part]);
  return groups;
}
