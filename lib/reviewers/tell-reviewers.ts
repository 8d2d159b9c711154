import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { assignments, users } from "@/db/schema";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { isDemoAddress } from "@/lib/mail/is-demo-address";
import { queueMail } from "@/lib/mail/queue-mail";
import { feedbackOwedMail } from "./feedback-owed-mail";

/** A move may be undone: until then, whom it asked is not told. */
const settleMinutes = 10;
const reminderHours = { 2: 24, 3: 72 } as const;
/** Of one colleague at once; the rest is due the next time. */
const maxAtOnce = 1_000;

type Due = { id: string; applicationId: string; jobId: string; next: 1 | 2 | 3 };

/**
 * Tells colleagues by mail what they were asked by a stage, and reminds them after a day and after three, once each:
 * one mail a colleague for all that is due, with numbers and no names.
 */
export async function tellReviewers(): Promise<void> {
  // Whom there may be something to tell, by the index `assignments_untold`: `takeDue` says what, and whether.
  const owing = await db
    .selectDistinct({ id: users.id, name: users.name, email: users.email, role: users.role })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.userId))
    .where(and(isNull(assignments.declinedAt), isDue()));
  for (const colleague of owing) await tell(colleague);
}

async function tell(colleague: Viewer): Promise<void> {
  await db.transaction(async (tx) => {
    const due = await takeDue(tx, colleague);
    if (due.length === 0) return;
    for (const next of [1, 2, 3] as const) await mark(tx, colleague, due, next);
    if (isDemoAddress(colleague.email)) return;
    const count = (next: Due["next"]) => due.filter((one) => one.next === next).length;
    await queueMail(tx, {
      ...feedbackOwedMail(colleague, { asked: count(1), day: count(2), threeDays: count(3) }),
      to: colleague.email,
      toName: colleague.name,
      userId: colleague.id,
      idempotencyKey: `feedback-owed:${newId()}`,
    });
  });
}

/** Held until the end: two workers tell nobody twice, and nobody is disabled or declines in between. */
async function takeDue(tx: Tx, colleague: Viewer): Promise<Due[]> {
  const rows = await tx.execute<Due>(sql`
    select assignments.id, assignments.application_id as "applicationId", applications.job_id as "jobId",
      ${nextOf()} as next
    from assignments join applications on applications.id = assignments.application_id
    join users on users.id = assignments.user_id and users.disabled_at is null
    where assignments.user_id = ${colleague.id} and assignments.declined_at is null and ${isDue()}
      and applications.status = 'active' and ${applicationVisibleTo(colleague)}
      and not exists (
        select from scorecards where scorecards.application_id = assignments.application_id
          and scorecards.user_id = assignments.user_id and scorecards.submitted_at is not null)
    order by assignments.asked_at limit ${maxAtOnce}
    for update of assignments skip locked for share of users skip locked`);
  return [...rows];
}

async function mark(tx: Tx, colleague: Viewer, due: Due[], next: Due["next"]): Promise<void> {
  const these = due.filter((one) => one.next === next);
  if (these.length === 0) return;
  const ids = these.map(({ id }) => id);
  await tx.update(assignments).set({ told: next }).where(inArray(assignments.id, ids));
  if (next === 1) return;
  const data = { userId: colleague.id, userName: colleague.name, afterHours: reminderHours[next] };
  for (const { applicationId, jobId } of these) {
    await recordEvent(tx, { type: "reviewer.reminded", actor: "system", jobId, applicationId, data });
  }
}

/** What they would be told now: of a worker that was away for days, the last only. */
function nextOf() {
  return sql`case
    when assignments.asked_at <= ${before(reminderHours[3] * 60)}::timestamptz then 3
    when assignments.asked_at <= ${before(reminderHours[2] * 60)}::timestamptz then 2
    when assignments.asked_at <= ${before(settleMinutes)}::timestamptz then 1
    else 0 end`;
}

function isDue() {
  return sql`(assignments.told < 3 and ${nextOf()} > assignments.told)`;
}

function before(minutes: number): string {
  return new Date(now().getTime() - minutes * 60_000).toISOString();
}
