import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { amongThem, type SearchScope } from "./search-scope";
import { furtherThan, type HitPlace } from "./walk-newest";

/** All that match and may be seen, from after a place on, in no order. */
export function matching(scope: SearchScope, condition: SQL, after: HitPlace | null = null): SQL {
  return sql`
    select s.application_id, s.applied_at from application_search s
    where ${condition} and ${amongThem(scope)} ${furtherThan(after)}`;
}
