import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { iso } from "@/lib/applications/feedback-of";
import { byBitmap } from "./by-bitmap";
import type { SearchConditions } from "./search-conditions";
import { inLargeScope, inScope, isLargeScope, jobsOf, type SearchScope } from "./search-scope";

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
  const [isDense, isLarge] = await Promise.all([isDenseIn(scope, conditions.inText), isLargeScope(scope)]);
  const among = isLarge ? inLargeScope(scope) : inScope(scope);
  const inText = isDense
    ? walked(scope, conditions.inText, after, limit)
    : atOnce(sql`${conditions.inText} and ${among}`, after, limit);
  const withNotes =
    conditions.noted &&
    atOnce(sql`${notedAnd(conditions.noted, conditions.withNotes)} and ${among}`, after, limit);
  const query = sql`
    select application_id as id, ${iso("applied_at")} as at from (
      (${inText}) ${withNotes ? sql`union (${withNotes})` : sql.empty()}
    ) found ${newestFirst} limit ${limit}`;
  const rows = await (isLarge && !isDense
    ? byBitmap((tx) => tx.execute<HitPlace>(query))
    : db.execute<HitPlace>(query));
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
    where ${jobsOf(scope)}
    ${newestFirst} limit ${limit}`;
}

/** All of them by the index on words, then the newest. */
function atOnce(condition: SQL, after: HitPlace | null, limit: number): SQL {
  return sql`
    with matches as materialized (
      select s.application_id, s.applied_at from application_search s
      where ${condition} ${furtherThan(after)}
    )
    select application_id, applied_at from matches ${newestFirst} limit ${limit}`;
}

function furtherThan(after: HitPlace | null): SQL {
  return after
    ? sql`and (s.applied_at, s.application_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql.empty();
}

const newestFirst = sql`order by applied_at desc, application_id desc`;
