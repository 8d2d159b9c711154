import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type FreeCount, freeCount } from "@/lib/applications/count-freely";
import { iso } from "@/lib/applications/feedback-of";
import { byBitmap } from "./by-bitmap";
import { countHits } from "./count-hits";
import { matching } from "./matching";
import { notedAnd, type SearchConditions } from "./search-conditions";
import type { SearchScope } from "./search-scope";
import { type HitPlace, isDenseIn, newestFirst, walkNewest } from "./walk-newest";

type Part = { after: HitPlace | null; limit: number; isCounted: boolean };
export type FoundHits = { hits: HitPlace[]; count: FreeCount | null };

/** The newest that match, from after a place on, and how many there are in all. */
export async function findHits(
  scope: SearchScope,
  conditions: SearchConditions,
  part: Part,
): Promise<FoundHits> {
  if (!(await isDenseIn(scope, conditions))) return collectHits(scope, conditions, part);
  const [hits, count] = await Promise.all([
    walkToHits(scope, conditions, part),
    part.isCounted ? countHits(scope, conditions) : null,
  ]);
  return { hits, count };
}

/** Past those that do not match, until there are enough. Notes are looked up: few have one. */
async function walkToHits(
  scope: SearchScope,
  { inText, noted, withNotes }: SearchConditions,
  { after, limit }: Part,
): Promise<HitPlace[]> {
  const walked = sql`
    select application_id, applied_at from (${walkNewest(scope, { condition: inText, after, limit })}) walked`;
  const inNotes = noted && matching(scope, notedAnd(noted, withNotes), after);
  const rows = await db.execute<HitPlace>(sql`
    select application_id as id, ${iso("applied_at")} as at
    from (${walked} ${inNotes ? sql`union ${inNotes}` : sql.empty()}) found ${newestFirst} limit ${limit}`);
  return [...rows];
}

/** All of them by the index on words, which are then counted, too. */
async function collectHits(
  scope: SearchScope,
  { inText, noted, withNotes }: SearchConditions,
  { after, limit, isCounted }: Part,
): Promise<FoundHits> {
  const inNotes = noted && matching(scope, notedAnd(noted, withNotes), after);
  const query = sql`
    with matches as materialized (
      ${matching(scope, inText, after)} ${inNotes ? sql`union ${inNotes}` : sql.empty()}
    )
    select application_id as id, ${iso("applied_at")} as at, (select count(*)::int from matches) as count
    from matches ${newestFirst} limit ${limit}`;
  type Row = HitPlace & { count: number };
  const rows = await byBitmap(scope, (tx) => tx.execute<Row>(query));
  return {
    hits: rows.map(({ id, at }) => ({ id, at })),
    count: isCounted ? freeCount(rows[0]?.count ?? 0) : null,
  };
}

/** Whether any match at all, of words that few have. */
export async function isAnyHit(scope: SearchScope, { inText }: SearchConditions): Promise<boolean> {
  const query = sql`select exists (${matching(scope, inText)}) as is`;
  const [row] = await byBitmap(scope, (tx) => tx.execute<{ is: boolean }>(query));
  return row?.is ?? false;
}
