import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { SearchConditions } from "./search-conditions";
import { inScope, jobsOf, type SearchScope } from "./search-scope";

export type HitPlace = { at: string; id: string };
type Walk = { condition: SQL; after: HitPlace | null; limit: number };

export const newestFirst = sql`order by applied_at desc, application_id desc`;

/** Rows along an index by date, until there are enough: `application_search_newest`, or one walk for each job. */
export function walkNewest({ viewer, jobId }: SearchScope, { condition, after, limit }: Walk): SQL {
  const walk = (where: SQL) => sql`
    select s.* from application_search s
    where ${where} and (${condition}) is true ${furtherThan(after)} ${newestFirst} limit ${limit}`;
  if (jobId === null && (viewer.role === "admin" || viewer.role === "recruiter")) {
    return walk(inScope({ viewer, jobId }));
  }
  return sql`
    select found.* from jobs cross join lateral (${walk(sql`s.job_id = ${sql.raw("jobs.id")}`)}) found
    where ${jobsOf({ viewer, jobId })} ${newestFirst} limit ${limit}`;
}

/** Where one reads on: after this one, newest first. */
export function furtherThan(after: HitPlace | null): SQL {
  return after
    ? sql`and (s.applied_at, s.application_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql.empty();
}

/**
 * Where this part of the newest match, walking past the others is quicker than finding all matches first: words have
 * to be unpacked for it, names lie in the row. Asked of a sample, for the database guesses the matches of a beginning
 * badly.
 */
const dense = {
  words: { sampleSize: 300, from: 3 },
  names: { sampleSize: 1_000, from: 4 },
};

/** An interviewer's own few are not worth it. */
export async function isDenseIn(
  scope: SearchScope,
  { inText, isOfNames }: SearchConditions,
): Promise<boolean> {
  if (scope.viewer.role === "interviewer") return false;
  const { sampleSize, from } = isOfNames ? dense.names : dense.words;
  const newest = walkNewest(scope, { condition: sql`true`, after: null, limit: sampleSize });
  const [sample] = await db.execute<{ count: number }>(
    sql`select count(*) filter (where ${inText})::int as count from (${newest}) s`,
  );
  return (sample?.count ?? 0) >= from;
}
