import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { correctNames } from "./correct-names";
import { onSampledDays } from "./on-sampled-days";
import { readWords, type WordClause } from "./read-words";
import { notedAnd, type SearchConditions, searchConditions } from "./search-conditions";
import { inLargeScope, inScope, type SearchScope, searchScope } from "./search-scope";
import { isDenseIn } from "./walk-newest";

/** So many found rows are cheap to sort. */
const maxFew = 2_000;

export type FoundInJob = {
  /** A condition on `applications`, for walking them in an order. */
  isFound: SQL;
  /** The ids of all that are found, where counting by them is quicker; null for few. */
  matches: SQL | null;
  /** Some of these ids, of days that may be over any count by themselves. */
  sample: SQL | null;
};

/**
 * What a search finds in a job the viewer may see, for its list, board and queue.
 * Asked of the database first, for few, many and very many matches need other plans, and it cannot tell by itself.
 */
export async function foundInJob(viewer: Viewer, jobId: string, typed: string): Promise<FoundInJob> {
  const [scope, clauses] = await Promise.all([searchScope(viewer, jobId), readWords(typed)]);
  if (clauses.length === 0) return few(sql`false`);
  const conditions = await searchConditions(scope.viewer, clauses, "all");
  if (await isDenseIn(scope, conditions)) {
    return {
      isFound: foundOneByOne(scope, conditions),
      matches: matches(inLargeScope(scope), conditions),
      sample: sampleOf(scope, conditions),
    };
  }
  const ids = await findFew(scope, conditions);
  if (ids.length > maxFew) return many(scope, conditions);
  if (ids.length > 0) return few(isOneOf(ids));
  return foundCorrected(scope, clauses);
}

/** Nothing was found as it was typed: names one typo away. */
async function foundCorrected(scope: SearchScope, clauses: WordClause[]): Promise<FoundInJob> {
  const corrected = await correctNames(clauses);
  if (!corrected) return few(sql`false`);
  const conditions = await searchConditions(scope.viewer, corrected, "all");
  const ids = await findFew(scope, conditions);
  return ids.length > maxFew ? many(scope, conditions) : few(isOneOf(ids));
}

function few(isFound: SQL): FoundInJob {
  return { isFound, matches: null, sample: null };
}

function many(scope: SearchScope, conditions: SearchConditions): FoundInJob {
  const all = matches(inScope(scope), conditions);
  return { isFound: sql`applications.id = any(array(${all}))`, matches: all, sample: null };
}

function isOneOf(ids: string[]): SQL {
  return sql`applications.id = any(${`{${ids.join(",")}}`}::uuid[])`;
}

/** Looked up for each application that is walked past; as a value, so that no join can be made of it. */
function foundOneByOne(scope: SearchScope, { inText, withNotes, noted }: SearchConditions): SQL {
  const isFound = noted ? sql`(${inText}) or (${notedAnd(noted, withNotes)})` : inText;
  return sql`(
    select ${isFound} from application_search s where s.application_id = applications.id and ${inScope(scope)}
  )`;
}

async function findFew(scope: SearchScope, conditions: SearchConditions): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    sql`select application_id as id from (${matches(inScope(scope), conditions)}) found limit ${maxFew + 1}`,
  );
  return rows.map(({ id }) => id);
}

function sampleOf(scope: SearchScope, { inText }: SearchConditions): SQL | null {
  const some = onSampledDays(scope, inText);
  return some && idsOf(inLargeScope(scope), some);
}

function matches(among: SQL, { inText, withNotes, noted }: SearchConditions): SQL {
  if (!noted) return idsOf(among, inText);
  // Whoever counts stops early: a union that has to be without doubles would read all of it first.
  return sql`${idsOf(among, inText)} union all ${idsOf(among, sql`${notedAnd(noted, withNotes)} and (${inText}) is not true`)}`;
}

function idsOf(among: SQL, condition: SQL): SQL {
  return sql`select s.application_id from application_search s where ${among} and ${condition}`;
}
