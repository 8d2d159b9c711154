import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { shownFact, shownName } from "@/lib/anonymous/shown-name";
import { iso } from "@/lib/applications/feedback-of";
import { applicationVisibleTo, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { decodeHomeCursor, encodeHomeCursor, type HomePages } from "./home-cursor";
import { newSince } from "./job-counts";
import type { AskedFeedback, HomeView, JobRow, NewApplication } from "./job-views";
import { listJobs } from "./queries";

/** A page of each list. */
const newShown = 10;
const feedbackShown = 50;
const maxCount = 10_000;

/** @throws AppError `invalid` when a page cannot be found */
export async function getHome(viewer: Viewer, pages: HomePages = {}): Promise<HomeView> {
  const [all, feedback] = await Promise.all([listJobs(viewer), readFeedback(viewer, pages.feedback)]);
  const jobs = workedOn(viewer, all);
  const seesBoards = can(viewer.role, "board.read");
  const newApplications = seesBoards ? await readNewApplications(viewer, jobs, pages.applied) : null;
  return {
    jobs,
    showsAllJobs: seesBoards && jobs.length > 0 && !jobs.some(({ isMine }) => isMine),
    newApplications,
    feedback,
  };
}

/** Jobs whose team one is on; whoever is on none sees every open one. An interviewer's jobs are those asked about. */
function workedOn(viewer: Viewer, all: JobRow[]): JobRow[] {
  const running = all.filter(({ status }) => status !== "closed");
  if (!can(viewer.role, "board.read")) return running;
  const mine = running.filter(({ isMine }) => isMine);
  return mine.length > 0 ? mine : running.filter(({ status }) => status === "open");
}

/** By the index `applications_applied`, newest first. */
async function readNewApplications(
  viewer: Viewer,
  jobs: JobRow[],
  page: string | undefined,
): Promise<NonNullable<HomeView["newApplications"]>> {
  const isFirst = page === undefined;
  if (jobs.length === 0) return { rows: [], count: 0, isOver: false, isFirst, next: null };
  const isNew = sql`
    applications.applied_at > ${newSince()}::timestamptz and applications.status = 'active'
    and applications.job_id in ${jobs.map(({ id }) => id)} and ${applicationVisibleTo(viewer)}`;
  const older = isFirst ? sql`true` : sql`(applications.applied_at, applications.id) < ${afterCursor(page)}`;
  const [found, [counted]] = await Promise.all([
    db.execute<NewApplication>(sql`
      select applications.id, ${shownName(viewer)} as name, ${shownFact(viewer)} as fact,
        job.title as "jobTitle", job.slug as "jobSlug", ${iso("applications.applied_at")} as "appliedAt"
      from applications join jobs job on job.id = applications.job_id
      where ${isNew} and ${older}
      order by applications.applied_at desc, applications.id desc limit ${newShown + 1}`),
    db.execute<{ count: number }>(sql`
      select count(*)::int as count
      from (select from applications where ${isNew} limit ${maxCount + 1}) counted`),
  ]);
  const count = counted?.count ?? 0;
  const rows = found.slice(0, newShown);
  const next = nextPage(found, newShown, ({ appliedAt, id }) => encodeHomeCursor({ at: appliedAt, id }));
  return { rows, count: Math.min(count, maxCount), isOver: count > maxCount, isFirst, next };
}

/** Asked, neither declined nor submitted, of applications still running; who waits longest comes first. */
async function readFeedback(viewer: Viewer, page: string | undefined): Promise<HomeView["feedback"]> {
  const isFirst = page === undefined;
  const later = isFirst ? sql`true` : sql`(asked_at, id) > ${afterCursor(page)}`;
  const found = await db.execute<AskedFeedback & { id: string; count: number }>(sql`
    with owed as (
    select applications.id as "applicationId", ${shownName(viewer)} as name, job.title as "jobTitle",
      stage.name as "stageName", asker.name as "askedBy", asked.id, asked.asked_at,
      draft.id is not null as "hasDraft"
    from assignments asked
    join applications on applications.id = asked.application_id
    join jobs job on job.id = applications.job_id
    join stages stage on stage.id = applications.stage_id
    join users asker on asker.id = asked.asked_by_user_id
    left join scorecards draft on draft.application_id = applications.id and draft.user_id = asked.user_id
    where asked.user_id = ${viewer.id} and asked.declined_at is null and draft.submitted_at is null
      and applications.status = 'active' and ${applicationVisibleTo(viewer)}
    )
    select "applicationId", name, "jobTitle", "stageName", "askedBy", "hasDraft", id, ${iso("asked_at")} as "askedAt", (select count(*) from owed)::int as count
    from owed where ${later}
    order by asked_at, id limit ${feedbackShown + 1}`);
  // What came after it may have been given meanwhile.
  if (!isFirst && found.length === 0) return readFeedback(viewer, undefined);
  const rows = found.slice(0, feedbackShown).map(({ count, id, ...row }) => row);
  const next = nextPage(found, feedbackShown, ({ askedAt, id }) => encodeHomeCursor({ at: askedAt, id }));
  return { rows, count: found[0]?.count ?? 0, isFirst, next };
}

function afterCursor(page: string): SQL {
  const { at, id } = decodeHomeCursor(page);
  return sql`(${at}::timestamptz, ${id}::uuid)`;
}

function nextPage<Row>(found: readonly Row[], shown: number, cursorOf: (row: Row) => string): string | null {
  const last = found.slice(0, shown).at(-1);
  return last && found.length > shown ? cursorOf(last) : null;
}
