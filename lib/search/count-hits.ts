import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { countFreely } from "@/lib/applications/count-freely";
import { byBitmap } from "./by-bitmap";
import { notedAnd } from "./find-hits";
import type { SearchConditions } from "./search-conditions";
import { inLargeScope, inScope, type SearchScope } from "./search-scope";

/** How many match, exactly up to 10,000. */
export function countHits(scope: SearchScope, { inText, withNotes, noted }: SearchConditions) {
  const among = scope.isLarge ? inLargeScope(scope) : inScope(scope);
  const matching = (condition: SQL, limit: number) =>
    sql`select s.application_id from application_search s where ${condition} and ${among} limit ${limit}`;
  const all = (limit: number) =>
    noted
      ? sql`select from (
          (${matching(inText, limit)}) union (${matching(notedAnd(noted, withNotes), limit)})) found limit ${limit}`
      : matching(inText, limit);
  return scope.isLarge ? byBitmap((tx) => countFreely(all, tx)) : countFreely(all);
}
