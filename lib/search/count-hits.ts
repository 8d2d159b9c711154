import "server-only";
import { sql } from "drizzle-orm";
import { countFreely } from "@/lib/applications/count-freely";
import { inScope, notedAnd, type SearchScope } from "./find-hits";
import type { SearchConditions } from "./search-conditions";

/** How many match, exactly up to 10,000. */
export function countHits(scope: SearchScope, { inText, withNotes, noted }: SearchConditions) {
  const matching = (condition: ReturnType<typeof notedAnd>, limit: number) => sql`
    select s.application_id from application_search s where ${inScope(scope)} and ${condition} limit ${limit}`;
  return countFreely((limit) =>
    noted
      ? sql`select from (
          (${matching(inText, limit)}) union (${matching(notedAnd(noted, withNotes), limit)})) found limit ${limit}`
      : matching(inText, limit),
  );
}
