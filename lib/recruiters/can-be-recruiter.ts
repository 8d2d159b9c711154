import "server-only";
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { hiringTeam, users } from "@/db/schema";
import { env } from "@/lib/env";

/** Who can look after applications of this job: recruiters and admins who see it; the query has `users` in FROM. */
export function canBeRecruiter(job: { id: string; confidential: boolean }): SQL | undefined {
  const onTeam = sql`exists (select 1 from ${hiringTeam} where ${hiringTeam.jobId} = ${job.id} and ${hiringTeam.userId} = ${users.id})`;
  return and(
    isNull(users.disabledAt),
    env.DEMO ? undefined : eq(users.isDemo, false),
    or(eq(users.role, "admin"), and(eq(users.role, "recruiter"), job.confidential ? onTeam : undefined)),
  );
}
