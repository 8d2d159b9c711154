import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { maxCount } from "@/lib/applications/count-freely";
import type { SearchScope } from "./search-scope";

/** Rows of two days of each month, which `application_search_sample` indexes alone: word for word its predicate. */
const sampled = sql`date_part('day', s.applied_at at time zone 'UTC') in (1, 16)`;

/** What part of all they are. */
const share = 2 / 30.4;

/**
 * The same condition for these days alone, where it may already find more than are counted: then there is no need to
 * gather what half of a million have.
 */
export function onSampledDays({ size }: SearchScope, condition: SQL): SQL | null {
  return size * share > maxCount ? sql`${sampled} and ${condition}` : null;
}
