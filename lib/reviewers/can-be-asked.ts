import "server-only";
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { hiringTeam, users } from "@/db/schema";
import { env } from "@/lib/env";

/**
 * Colleagues who see an application of this job, or do by being asked; the query has `users` in FROM.
 * Mirrors `applicationVisibleTo`: asking opens it to interviewers alone.
 */
export function canBeAsked(job: { id: string; confidential: boolean }): SQL | undefined {
  const onTeam = sql`exists (select 1 from ${hiringTeam} where ${hiringTeam.jobId} = ${job.id} and ${hiringTeam.userId} = ${users.id})`;
  return and(
    isNull(users.disabledAt),
    env.DEMO ? undefined : eq(users.isDemo, false),
    or(
      eq(users.role, "admin"),
      eq(users.role, "interviewer"),
      and(eq(users.role, "recruiter"), job.confidential ? onTeam : undefined),
      and(eq(users.role, "hiring_manager"), onTeam),
    ),
  );
}
