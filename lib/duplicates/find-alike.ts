import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import type { DuplicateReason } from "./schemas";

export type Alike = { applicationId: string; candidateId: string; reasons: DuplicateReason[] };

/** So alike must names be to be one person's in the same place: a slip of the keys, another order, an initial more. */
const likeName = 0.6;

/** What so many share says nothing about any two of them. */
const mostPerKey = 300;
const mostPerFile = 20;

/**
 * Applications of other people that are like this one, by the indexes `likeness_keys_key` and `documents_sha256`:
 * all of them, or those that `which` leaves, a condition on `applications`.
 */
export async function findAlike(tx: DbOrTx, applicationId: string, which = sql`true`): Promise<Alike[]> {
  // Names are compared first, and once: who they are is asked only of the few that are left.
  const rows = await tx.execute<Alike>(sql`
    with me as (select id, candidate_id, sort_name from applications where id = ${applicationId} and erased_at is null),
    alike as materialized (
      select other.id, case when similarity(me.sort_name, other.sort_name) >= ${likeName}::real then found.reasons
        else array_remove(found.reasons, 'name') end as reasons
      from (${reasonsOf(applicationId)}) found
      join applications other on other.id = found.application_id, me
      where other.candidate_id <> me.candidate_id)
    select applications.id as "applicationId", applications.candidate_id as "candidateId", alike.reasons
    from (select id, reasons from alike where cardinality(reasons) > 0) alike
    join applications on applications.id = alike.id, me
    where applications.erased_at is null and ${which}
      and ${isOtherPerson(sql`me.candidate_id`, sql`applications.candidate_id`)}
      and not ${isDismissed(sql`me.candidate_id`, sql`applications.candidate_id`)}
    order by cardinality(alike.reasons) desc, applications.id desc`);
  return [...rows];
}

function reasonsOf(applicationId: string): SQL {
  return sql`
    select application_id, array_agg(distinct reason order by reason) as reasons from (
      select other.application_id, split_part(mine.key, ':', 1) as reason
      from likeness_keys mine cross join lateral (
        select application_id from likeness_keys same
        where same.key = mine.key and same.application_id <> mine.application_id limit ${mostPerKey}) other
      where mine.application_id = ${applicationId}
      union all
      select other.application_id, 'file' from documents mine cross join lateral (
        select application_id from documents same
        where same.sha256 = mine.sha256 and same.application_id <> mine.application_id limit ${mostPerFile}) other
      where mine.application_id = ${applicationId}
    ) found group by application_id`;
}

/** Whether two records are not said to be one person. */
export function isOtherPerson(candidateId: SQL, otherId: SQL): SQL {
  return sql`(select coalesce(person_id, id) from candidates where id = ${candidateId})
    <> (select coalesce(person_id, id) from candidates where id = ${otherId})`;
}

/** Whether a colleague said that they are two people. */
export function isDismissed(candidateId: SQL, otherId: SQL): SQL {
  return sql`exists (select from duplicate_dismissals where candidate_a = least(${candidateId}, ${otherId})
    and candidate_b = greatest(${candidateId}, ${otherId}))`;
}
