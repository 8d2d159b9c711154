import "server-only";
import { sql } from "drizzle-orm";
import { applications, candidates, jobs, legalHolds, settings } from "@/db/schema";

/**
 * When an ended application has been kept as long as was promised: by its job's own time, or by everybody's. The
 * query has `applications`, `jobs` and `settings`; the index is `applications_retention`.
 */
export const dueAt = sql<Date>`(${applications.endedAt}
  + make_interval(months => coalesce(${jobs.retentionMonths}, ${settings.retentionMonths})))`.mapWith(
  applications.endedAt,
);

/** Ended without a hire, and not erased yet. */
export const isKept = sql`(${applications.status} in ('rejected', 'withdrawn')
  and ${applications.endedAt} is not null and ${applications.erasedAt} is null)`;

/**
 * What keeps a person beyond that: their own wish, or the law's, on any record said to be theirs. The query has
 * `candidates`.
 */
export const isKeptOnConsent = sql<boolean>`(${candidates.keptOnConsentAt} is not null)`;
export const isHeld = sql<boolean>`exists (
  select from ${legalHolds} join candidates held on held.id = ${legalHolds.candidateId}
  where coalesce(held.person_id, held.id) = coalesce(${candidates.personId}, ${candidates.id})
    and ${legalHolds.liftedAt} is null)`;
