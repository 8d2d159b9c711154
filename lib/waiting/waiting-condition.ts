import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { now } from "@/lib/clock";
import { canStillReview } from "@/lib/reviewers/can-still-review";
import type { WaitingKind } from "./waiting-kinds";

const at = (daysLater = 0) =>
  sql`${new Date(now().getTime() + daysLater * 24 * 3600 * 1000).toISOString()}::timestamptz`;

/** Whether an application waits for this; the query has `applications` in FROM. */
export function waitingCondition(kind: WaitingKind): SQL {
  switch (kind) {
    case "late":
      return sql`(applications.status = 'active' and exists (select from stages promise
        where promise.id = applications.stage_id
          and applications.stage_entered_at < ${at()} - promise.promised_days * interval '1 day'))`;
    case "tomorrow":
      return sql`(applications.status = 'active' and exists (select from stages promise
        where promise.id = applications.stage_id
          and applications.stage_entered_at >= ${at()} - promise.promised_days * interval '1 day'
          and applications.stage_entered_at < ${at(1)} - promise.promised_days * interval '1 day'))`;
    case "feedback":
      return sql`(applications.status = 'active' and exists (${owedFeedback}))`;
    case "answer":
      return sql`exists (select from messages owed where owed.application_id = applications.id
        and owed.author = 'candidate' and owed.settled_at is null)`;
  }
}

/** Asked, neither declined nor submitted, by people who can still answer. */
const owedFeedback = sql`select from assignments asked join users reviewer on reviewer.id = asked.user_id
  where asked.application_id = applications.id and asked.declined_at is null
    and ${canStillReview("reviewer", sql`applications.job_id`)}
    and not exists (select from scorecards given where given.application_id = asked.application_id
      and given.user_id = asked.user_id and given.submitted_at is not null)`;
