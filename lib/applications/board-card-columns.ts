import "server-only";
import { sql } from "drizzle-orm";
import { ofA, shownFact, shownName } from "@/lib/anonymous/shown-name";
import type { Viewer } from "@/lib/auth/viewer";
import type { BoardCard, BoardStage } from "./board-schemas";
import { iso, owesAnswer, recruiterName, snoozedUntil } from "./feedback-of";

/** `found` is how many there are within filters; without any, the exact counters know. */
export type ColumnRow = BoardStage & { cards: BoardCard[]; found?: { count: number; isOver: boolean } };

/** What a card says, of `applications a` with `focusOf` and `feedbackOf`. */
export const cardColumns = (viewer: Viewer) => sql`
  a.id, ${shownName(viewer, ofA)} as name, a.status, ${shownFact(viewer, ofA)} as fact, focus.focus,
  a.source, ${recruiterName} as recruiter, ${snoozedUntil} as "snoozedUntil",
  json_build_object('count', a.publication_count, 'selected', a.selected_publication_count) as publications,
  ${iso("a.stage_entered_at")} as "stageEnteredAt",
  ${owesAnswer} as "owesAnswer",
  json_build_object('given', feedback.given, 'asked', feedback.asked) as feedback`;

/** What they chose first in the job's first question with several choices. */
export const focusOf = sql`
  left join lateral (
    select left(answers.value->>0, 60) as focus
    from answers join questions on questions.id = answers.question_id
    where answers.application_id = a.id and questions.kind = 'choices'
    order by answers.position limit 1
  ) focus on true`;
