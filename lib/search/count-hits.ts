import "server-only";
import { sql } from "drizzle-orm";
import { countFreely, type FreeCount } from "@/lib/applications/count-freely";
import { byBitmap } from "./by-bitmap";
import { matching } from "./matching";
import { onSampledDays } from "./on-sampled-days";
import { notedAnd, type SearchConditions } from "./search-conditions";
import type { SearchScope } from "./search-scope";

/** How many match, exactly up to 10,000: of words that very many have, for it stops there. */
export function countHits(
  scope: SearchScope,
  { inText, withNotes, noted, isOfNames }: SearchConditions,
): Promise<FreeCount> {
  const inWords = matching(scope, inText);
  const all = (limit: number) =>
    noted
      ? sql`select from ((${inWords} limit ${limit})
          union (${matching(scope, notedAnd(noted, withNotes))} limit ${limit})) found limit ${limit}`
      : sql`${inWords} limit ${limit}`;
  const some = isOfNames ? null : onSampledDays(scope, inText);
  const sample = some && ((limit: number) => sql`${matching(scope, some)} limit ${limit}`);
  return byBitmap(scope, (tx) => countFreely(all, { sample, tx }));
}
