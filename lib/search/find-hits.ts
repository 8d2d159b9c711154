import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { iso } from "@/lib/applications/feedback-of";
import { jobVisibleTo, searchVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { SearchConditions } from "./search-conditions";

/** Among whom: those the viewer sees, of one job or of all. */
export type SearchScope = { viewer: Viewer; jobId: string | null };

export type HitPlace = { at: string; id: string };

/**
 * Where 2 % of the newest match, walking past the others is quicker than finding all matches first. Asked of a
 * sample, for the database cannot tell by itself: it guesses the matches of a beginning badly.
 */
const sampleSize = 300;
const denseFrom = 6;

/** The newest that match, from after a place on. */
export async function findHits(
  scope: SearchScope,
  conditions: SearchConditions,
  after: HitPlace | null,
  limit: number,
): Promise<HitPlace[]> {
  const isDense = await isDenseIn(scope, conditions.inText);
  const inText = isDense
    ? walked(scope, conditions.inText, after, limit)
    : atOnce(scope, conditions.inText, after, limit);
  const withNotes =
    conditions.noted && atOnce(scope, notedAnd(conditions.noted, conditions.withNotes), after, limit);
  const rows = await db.execute<HitPlace>(sql`
    select application_id as id, ${iso("applied_at")} as at from (
      (${inText}) ${withNotes ? sql`union (${withNotes})` : sql.empty()}
    ) found ${newestFirst} limit ${limit}`);
  return [...rows];
}

/** An interviewer's own few are not worth it. */
export async function isDenseIn(scope: SearchScope, condition: SQL): Promise<boolean> {
  if (scope.viewer.role === "interviewer") return false;
  const [sample] = await db.execute<{ count: number }>(sql`
    select count(*) filter (where ${condition})::int as count from (${walked(scope, sql`true`, null, sampleSize)}) newest
    join application_search s using (application_id)`);
  return (sample?.count ?? 0) >= denseFrom;
}

export function notedAnd(noted: SQL, condition: SQL): SQL {
  return sql`s.application_id = any(array(${noted})) and ${condition}`;
}

/** Who may be found, as a condition on `s`. */
export function inScope({ viewer, jobId }: SearchScope): SQL {
  return jobId === null ? searchVisibleTo(viewer) : sql`s.job_id = ${jobId} and ${searchVisibleTo(viewer)}`;
}

/** Along an index by date, until there are enough: `application_search_newest`, or one walk for each job. */
function walked(scope: SearchScope, condition: SQL, after: HitPlace | null, limit: number): SQL {
  const { viewer, jobId } = scope;
  const walk = (where: SQL) => sql`
    select s.application_id, s.applied_at from application_search s
    where ${where} and (${condition}) is true ${furtherThan(after)} ${newestFirst} limit ${limit}`;
  if (jobId === null && (viewer.role === "admin" || viewer.role === "recruiter")) return walk(inScope(scope));
  return sql`
    select found.application_id, found.applied_at from jobs
    cross join lateral (${walk(sql`s.job_id = ${sql.raw("jobs.id")}`)}) found
    where ${jobVisibleTo(viewer)} ${jobId === null ? sql.empty() : sql`and jobs.id = ${jobId}`}
    ${newestFirst} limit ${limit}`;
}

/** All of them by the index on words, then the newest. */
function atOnce(scope: SearchScope, condition: SQL, after: HitPlace | null, limit: number): SQL {
  return sql`
    with matches as materialized (
      select s.application_id, s.applied_at from application_search s
      where ${inScope(scope)} and ${condition} ${furtherThan(after)}
    )
    select application_id, applied_at from matches ${newestFirst} limit ${limit}`;
}

function furtherThan(after: HitPlace | null): SQL {
  return after
    ? sql`and (s.applied_at, s.application_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql.empty();
}

const newestFirst = sql`order by applied_at desc, application_id desc`;
