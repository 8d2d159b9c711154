import "server-only";
import { sql } from "drizzle-orm";
import { canStillReview } from "@/lib/reviewers/can-still-review";

/**
 * How many of those asked have submitted, as `feedback.given` and `feedback.asked`: a lateral over `a.id`.
 * Who submitted without being asked counts on both sides; who declined, or cannot answer any more, on neither.
 */
export const feedbackOf = sql`
  left join lateral (
    select count(*) filter (where has_submitted)::int as given, count(*)::int as asked
    from (
      select user_id, bool_or(has_submitted) as has_submitted
      from (
        select reviewer.id as user_id, false as has_submitted
        from assignments join users reviewer on reviewer.id = assignments.user_id
        where application_id = a.id and declined_at is null and ${canStillReview("reviewer", sql`a.job_id`)}
        union all
        select user_id, true from scorecards
        where application_id = a.id and submitted_at is not null
      ) asked_or_submitted
      group by user_id
    ) people
  ) feedback on true`;

/** Whether `a.id` waits for an answer of ours, by the index `messages_application`. */
export const owesAnswer = sql`exists (select from messages where messages.application_id = a.id
  and messages.author = 'candidate' and messages.settled_at is null)`;

/** Who looks after `a.id`, also one who has left meanwhile. */
export const recruiterName = sql`(select recruiter.name from users recruiter where recruiter.id = a.recruiter_id)`;

/** Until when `a.id` is put aside; null when it is not, also when that day has come. */
export const snoozedUntil = sql`case when a.status = 'active' and a.snoozed_until > now()
  then to_char(a.snoozed_until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end`;

/** An instant as an ISO string that keeps PostgreSQL's microseconds: cursors compare for equality. */
export const iso = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);
