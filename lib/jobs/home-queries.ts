import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { iso } from "@/lib/applications/feedback-of";
import { applicationVisibleTo, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { newSince } from "./job-counts";
import type { AskedFeedback, HomeView, JobRow, NewApplication } from "./job-views";
import { listJobs } from "./queries";

const maxShown = 10;
/** More than anyone can owe at a time; giving some brings the next ones up. */
const maxFeedback = 50;
const maxCount = 10_000;

export async function getHome(viewer: Viewer): Promise<HomeView> {
  const [all, feedback] = await Promise.all([listJobs(viewer), readFeedback(viewer)]);
  const jobs = workedOn(viewer, all);
  const seesBoards = can(viewer.role, "board.read");
  const newApplications = seesBoards ? await readNewApplications(viewer, jobs) : null;
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
): Promise<NonNullable<HomeView["newApplications"]>> {
  if (jobs.length === 0) return { rows: [], count: 0, isOver: false };
  const isNew = sql`
    applications.applied_at > ${newSince()}::timestamptz and applications.status = 'active'
    and applications.job_id in ${jobs.map(({ id }) => id)} and ${applicationVisibleTo(viewer)}`;
  const [rows, [counted]] = await Promise.all([
    db.execute<NewApplication>(sql`
      select applications.id, applications.full_name as name,
        left(coalesce(applications.affiliation, applications.location), 120) as fact,
        job.title as "jobTitle", job.slug as "jobSlug", ${iso("applications.applied_at")} as "appliedAt"
      from applications join jobs job on job.id = applications.job_id
      where ${isNew}
      order by applications.applied_at desc, applications.id desc limit ${maxShown}`),
    db.execute<{ count: number }>(sql`
      select count(*)::int as count
      from (select from applications where ${isNew} limit ${maxCount + 1}) counted`),
  ]);
  const count = counted?.count ?? 0;
  return { rows: [...rows], count: Math.min(count, maxCount), isOver: count > maxCount };
}

/** Asked, neither declined nor submitted, of applications still running; who waits longest comes first. */
async function readFeedback(viewer: Viewer): Promise<HomeView["feedback"]> {
  const rows = await db.execute<AskedFeedback & { count: number }>(sql`
    select applications.id as "applicationId", applications.full_name as name, job.title as "jobTitle",
      stage.name as "stageName", asker.name as "askedBy", ${iso("asked.asked_at")} as "askedAt",
      draft.id is not null as "hasDraft", count(*) over ()::int as count
    from assignments asked
    join applications on applications.id = asked.application_id
    join jobs job on job.id = applications.job_id
    join stages stage on stage.id = applications.stage_id
    join users asker on asker.id = asked.asked_by_user_id
    left join scorecards draft on draft.application_id = applications.id and draft.user_id = asked.user_id
    where asked.user_id = ${viewer.id} and asked.declined_at is null and draft.submitted_at is null
      and applications.status = 'active' and ${applicationVisibleTo(viewer)}
    order by asked.asked_at, asked.id limit ${maxFeedback}`);
  return { rows: rows.map(({ count, ...row }) => row), count: rows[0]?.count ?? 0 };
}
