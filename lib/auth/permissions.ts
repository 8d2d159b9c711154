import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { applications, assignments, hiringTeam, jobs } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Role, Viewer } from "./viewer";

const everyone: readonly Role[] = ["admin", "recruiter", "hiring_manager", "interviewer"];
const deciders: readonly Role[] = ["admin", "recruiter", "hiring_manager"];
const recruiting: readonly Role[] = ["admin", "recruiter"];
const admins: readonly Role[] = ["admin"];

/** Who may do what to the things they see; the conditions below say what they see. */
const table = {
  "application.note": everyone,
  "candidate.refer": everyone,
  "scorecard.write": everyone,
  "board.read": deciders,
  "application.move": deciders,
  "application.reject": deciders,
  "application.snooze": deciders,
  "application.tag": deciders,
  "application.assign": deciders,
  "application.hire": recruiting,
  "application.reveal": ["recruiter"],
  "blindness.override": admins,
  "application.message": recruiting,
  "application.create": recruiting,
  "candidate.merge": recruiting,
  "reviewer.assign": deciders,
  "job.edit": recruiting,
  "tag.edit": recruiting,
  "template.edit": recruiting,
  "outbox.read": recruiting,
  "user.manage": admins,
  "organisation.edit": admins,
  "retention.manage": admins,
  "demographics.count": admins,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof table;

export const permissions = Object.keys(table).filter((key): key is Permission => key in table);

export function can(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = table[permission];
  return allowed.includes(role);
}

/** @throws AppError `forbidden` */
export function assertCan(viewer: Viewer, permission: Permission): void {
  if (!can(viewer.role, permission)) {
    throw new AppError("forbidden", "Your role does not allow this. An admin can change it.");
  }
}

/** Jobs this person may see; the query has `jobs` in FROM. */
export function jobVisibleTo(viewer: Viewer): SQL {
  const onTeam = sql`exists (select 1 from ${hiringTeam} where ${hiringTeam.jobId} = ${jobs.id} and ${hiringTeam.userId} = ${viewer.id})`;
  switch (viewer.role) {
    case "admin":
      return sql`true`;
    case "recruiter":
      return sql`(not ${jobs.confidential} or ${onTeam})`;
    case "hiring_manager":
      return onTeam;
    case "interviewer":
      return sql`exists (
        select 1 from ${applications} as mine
        join ${assignments} on ${assignments.applicationId} = mine.id
        where mine.job_id = ${jobs.id} and ${assignments.userId} = ${viewer.id})`;
  }
}

/** Applications this person may see; the query has `applications` in FROM, and need not join `jobs`. */
export function applicationVisibleTo(viewer: Viewer): SQL {
  const onTeam = sql`exists (select 1 from ${hiringTeam} where ${hiringTeam.jobId} = ${applications.jobId} and ${hiringTeam.userId} = ${viewer.id})`;
  switch (viewer.role) {
    case "admin":
      return sql`true`;
    case "recruiter":
      return sql`(exists (select 1 from ${jobs} where ${jobs.id} = ${applications.jobId} and not ${jobs.confidential}) or ${onTeam})`;
    case "hiring_manager":
      return onTeam;
    case "interviewer":
      return sql`exists (select 1 from ${assignments} where ${assignments.applicationId} = ${applications.id} and ${assignments.userId} = ${viewer.id})`;
  }
}

/** The same for rows of a search, known as `s`: asked of the database once, and not for each row. */
export function searchVisibleTo(viewer: Viewer): SQL {
  switch (viewer.role) {
    case "admin":
      return sql`true`;
    case "recruiter":
    case "hiring_manager":
      return sql`s.job_id in (select ${jobs.id} from ${jobs} where ${jobVisibleTo(viewer)})`;
    case "interviewer":
      return sql`s.application_id in (
        select ${assignments.applicationId} from ${assignments} where ${assignments.userId} = ${viewer.id})`;
  }
}
