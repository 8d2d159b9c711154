import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { iso } from "@/lib/applications/feedback-of";
import { byBitmap } from "./by-bitmap";
import type { SearchConditions } from "./search-conditions";
import { inLargeScope, inScope, jobsOf, type SearchScope } from "./search-scope";

export type HitPlace = { at: string; id: string };

/**
 * Where this part of the newest match, walking past the others is quicker than finding all matches first: words have
 * to be unpacked for it, names lie in the row. Asked of a sample, for the database guesses the matches of a beginning
 * badly.
 */
const dense = {
  words: { sampleSize: 300, from: 3 },
  names: { sampleSize: 1_000, from: 4 },
};

/** The newest that match, from after a place on. */
export async function findHits(
  scope: SearchScope,
  conditions: SearchConditions,
  after: HitPlace | null,
  limit: number,
): Promise<HitPlace[]> {
  const isDense = await isDenseIn(scope, conditions);
  const among = scope.isLarge ? inLargeScope(scope) : inScope(scope);
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
  const rows = await (scope.isLarge && !isDense
    ? byBitmap((tx) => tx.execute<HitPlace>(query))
    : db.execute<HitPlace>(query));
  return [...rows];
}

/** Whether any match at all, of words that few have. */
export async function isAnyHit(scope: SearchScope, { inText }: SearchConditions): Promise<boolean> {
  const among = scope.isLarge ? inLargeScope(scope) : inScope(scope);
  const query = sql`select exists (select from application_search s where ${inText} and ${among}) as is`;
  const [row] = await (scope.isLarge
    ? byBitmap((tx) => tx.execute<{ is: boolean }>(query))
    : db.execute<{ is: boolean }>(query));
  return row?.is ?? false;
}

/** An interviewer's own few are not worth it. */
export async function isDenseIn(
  scope: SearchScope,
  { inText, isOfNames }: SearchConditions,
): Promise<boolean> {
  if (scope.viewer.role === "interviewer") return false;
  const { sampleSize, from } = isOfNames ? dense.names : dense.words;
  const [sample] = await db.execute<{ count: number }>(sql`
    select count(*) filter (where ${inText})::int as count from (${walked(scope, sql`true`, null, sampleSize)}) newest
    join application_search s using (application_id)`);
  return (sample?.count ?? 0) >= from;
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
