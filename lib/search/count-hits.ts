import "server-only";
import { sql } from "drizzle-orm";
import { countFreely, type FreeCount } from "@/lib/applications/count-freely";
import { byBitmap } from "./by-bitmap";
import { matching } from "./matching";
import { notedAnd, type SearchConditions } from "./search-conditions";
import type { SearchScope } from "./search-scope";

/** How many match, exactly up to 10,000: of words that very many have, for it stops there. */
export function countHits(
  scope: SearchScope,
  { inText, withNotes, noted }: SearchConditions,
): Promise<FreeCount> {
  const inWords = matching(scope, inText);
  const all = (limit: number) =>
    noted
      ? sql`select from ((${inWords} limit ${limit})
          union (${matching(scope, notedAnd(noted, withNotes))} limit ${limit})) found limit ${limit}`
      : sql`${inWords} limit ${limit}`;
  return byBitmap(scope, (tx) => countFreely(all, tx));
}
