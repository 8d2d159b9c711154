import "server-only";
import { type SQL, sql } from "drizzle-orm";

/**
 * Whether somebody who was asked can still answer, by `users` under the name given: who was disabled, or left the
 * job's team, is waited for by nobody, and owes again once they are back. Mirrors `applicationVisibleTo`.
 */
export function canStillReview(user: "reviewer" | "users", jobId: SQL): SQL<boolean> {
  const column = (name: string) => sql.raw(`${user}.${name}`);
  return sql<boolean>`(${column("disabled_at")} is null and (
    ${column("role")} in ('admin', 'interviewer')
    or exists (select from hiring_team where hiring_team.job_id = ${jobId} and hiring_team.user_id = ${column("id")})
    or (${column("role")} = 'recruiter'
      and exists (select from jobs where jobs.id = ${jobId} and not jobs.confidential))))`;
}
