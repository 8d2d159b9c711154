import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/lib/auth/viewer";
import { waitingCondition } from "@/lib/waiting/waiting-condition";
import type { FeedbackFilter } from "./feedback-filter";

/**
 * Whether feedback was given or is owed, on a FROM of `applications`. That alone is everybody's to know: what
 * was given is hidden until one may read it, and nothing may be filtered by it.
 */
export function feedbackCondition(viewer: Viewer, filter: FeedbackFilter): SQL {
  const given = sql`exists (select from scorecards where scorecards.application_id = applications.id
    and scorecards.submitted_at is not null)`;
  switch (filter) {
    case "given":
      return given;
    case "none":
      return sql`not ${given}`;
    case "owed":
      return waitingCondition("feedback");
    case "mine":
      return sql`(applications.status = 'active' and exists (select from assignments asked
        where asked.application_id = applications.id and asked.user_id = ${viewer.id}
          and asked.declined_at is null
          and not exists (select from scorecards given where given.application_id = asked.application_id
            and given.user_id = asked.user_id and given.submitted_at is not null)))`;
  }
}
