import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { canStillReview } from "@/lib/reviewers/can-still-review";
import type { WaitingKind } from "./waiting-kinds";

export type WaitingPlace = { at: string; id: string };
type Wanted = { kind: WaitingKind; by?: string | undefined; after?: WaitingPlace | null };

/**
 * Who waits, as `id`, `at` and `by` (names), who waits longest first, of all jobs this person reads the boards
 * of. Promises walk `applications_column` stage by stage and stop at the limit, so that their number costs nothing.
 */
export function waitingRows(viewer: Viewer, { kind, by, after }: Wanted, limit: number): SQL {
  switch (kind) {
    case "late":
      return promised(viewer, sql`a.stage_entered_at < ${promiseOf(now())}`, after, limit);
    case "tomorrow": {
      const tomorrow = new Date(now().getTime() + 24 * 3600 * 1000);
      const isDue = sql`a.stage_entered_at >= ${promiseOf(now())} and a.stage_entered_at < ${promiseOf(tomorrow)}`;
      return promised(viewer, isDue, after, limit);
    }
    case "feedback":
      return owed(viewer, feedback, { by, after, limit });
    case "answer":
      return owed(viewer, answers, { by, after, limit });
  }
}

const promiseOf = (at: Date) =>
  sql`${at.toISOString()}::timestamptz - stage.promised_days * interval '1 day'`;

function promised(viewer: Viewer, isDue: SQL, after: WaitingPlace | null | undefined, limit: number): SQL {
  const further = after
    ? sql`and (a.stage_entered_at, a.id) >
        (${after.at}::timestamptz - stage.promised_days * interval '1 day', ${after.id}::uuid)`
    : sql.empty();
  return sql`
    select due.id, due.at, array[]::text[] as by
    from jobs join stages stage on stage.job_id = jobs.id and stage.promised_days is not null
    cross join lateral (
      select a.id, a.stage_entered_at + stage.promised_days * interval '1 day' as at from applications a
      where a.job_id = stage.job_id and a.stage_id = stage.id and a.status = 'active' and ${isDue} ${further}
      order by a.stage_entered_at, a.id limit ${limit}
    ) due
    where jobs.status <> 'closed' and ${jobVisibleTo(viewer)}
    order by due.at, due.id limit ${limit}`;
}

/** Each as application, since when, and who owes it. */
const feedback = sql`
  select asked.application_id, asked.asked_at as since, reviewer.id as user_id, reviewer.name
  from assignments asked
  join users reviewer on reviewer.id = asked.user_id
  join applications running on running.id = asked.application_id and running.status = 'active'
  where ${canStillReview("reviewer", sql`running.job_id`)} and asked.declined_at is null
    and not exists (select from scorecards given where given.application_id = asked.application_id
      and given.user_id = asked.user_id and given.submitted_at is not null)`;

/** By the index `messages_owed`. */
const answers = sql`
  select message.application_id, message.created_at as since, writer.id as user_id, writer.name
  from messages message left join users writer on writer.id = message.user_id
  where message.author = 'candidate' and message.settled_at is null`;

type Owed = { by: string | undefined; after: WaitingPlace | null | undefined; limit: number };

function owed(viewer: Viewer, what: SQL, { by, after, limit }: Owed): SQL {
  const further = after ? sql`where (at, id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql.empty();
  return sql`
    select id, at, by from (
      select a.id, min(owed.since) as at,
        coalesce(array_agg(distinct owed.name) filter (where owed.name is not null), array[]::text[]) as by
      from (${what}) owed
      join applications a on a.id = owed.application_id
      join jobs on jobs.id = a.job_id
      where jobs.status <> 'closed' and ${jobVisibleTo(viewer)} and ${by ? sql`owed.user_id = ${by}` : sql`true`}
      group by a.id
    ) grouped ${further} order by at, id limit ${limit}`;
}

/** How many applications each colleague owes something on, who owes longest first. */
export function owedByPerson(viewer: Viewer, kind: "feedback" | "answer"): SQL {
  return sql`
    select owed.user_id as "userId", owed.name, count(distinct owed.application_id)::int as count,
      min(owed.since) as since
    from (${kind === "feedback" ? feedback : answers}) owed
    join applications a on a.id = owed.application_id
    join jobs on jobs.id = a.job_id
    where jobs.status <> 'closed' and ${jobVisibleTo(viewer)} and owed.user_id is not null
    group by owed.user_id, owed.name order by since, owed.user_id limit 50`;
}
