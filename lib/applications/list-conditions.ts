import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { applicationVisibleTo, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { foundInJob } from "@/lib/search/found-in-job";
import { startOfDay } from "@/lib/time-zone";
import { waitingCondition } from "@/lib/waiting/waiting-condition";
import { answerConditions } from "./answer-conditions";
import { countFreely, type FreeCount } from "./count-freely";
import { feedbackCondition } from "./feedback-condition";
import { type ListFilters, listStatuses } from "./list-schemas";

export type ListConditions = {
  /** All of them on a FROM of `applications`, for walking those in an order. */
  where: SQL;
  /** All but what is searched for, and the ids of what that finds; null where `where` alone counts quickly. */
  others: SQL;
  matches: SQL | null;
  /** Some of these ids, that may be over any count by themselves. */
  sample: SQL | null;
};

/** Everything but status and order. The job is one the viewer may see. */
export async function listConditions(
  viewer: Viewer,
  jobId: string,
  filters: ListFilters,
): Promise<ListConditions> {
  const { stage, waiting, feedback, source, tag, recruiter, answer, location, q } = filters;
  const found = q.trim() === "" ? null : await foundInJob(viewer, jobId, q);
  const others = allOf([
    sql`applications.job_id = ${jobId}`,
    ownOnly(viewer),
    stage.length > 0 && isOneOf(sql`applications.stage_id`, stage),
    waiting && waitingCondition(waiting),
    feedback && feedbackCondition(viewer, feedback),
    source.length > 0 && isOneOf(sql`applications.source`, source),
    ...tag.map(hasTag),
    recruiter.length > 0 && inCareOf(viewer, recruiter),
    ...(await answerConditions(jobId, answer)),
    location.trim() !== "" && isFrom(location),
    ...dayConditions(filters),
  ]);
  const where = found ? sql`${others} and ${found.isFound}` : others;
  return { where, others, matches: found?.matches ?? null, sample: found?.sample ?? null };
}

/** The same with one more condition. */
export function narrowed({ where, others, ...found }: ListConditions, more: SQL): ListConditions {
  return { where: sql`${where} and ${more}`, others: sql`${others} and ${more}`, ...found };
}

/** How many rows the conditions leave. */
export function countLeft(conditions: ListConditions): Promise<FreeCount> {
  const { sample } = conditions;
  const upTo = (some: ListConditions) => (limit: number) => sql`${rowsLeft(some)} limit ${limit}`;
  return countFreely(upTo(conditions), { sample: sample && upTo({ ...conditions, matches: sample }) });
}

/** The rows that the conditions leave, in no order, for counting them. */
export function rowsLeft({ where, others, matches }: ListConditions): SQL {
  if (!matches) return sql`select applications.stage_id from applications where ${where}`;
  return sql`
    with found as materialized (${matches})
    select application.stage_id from found cross join lateral (
      select stage_id from applications where applications.id = found.application_id and ${others} offset 0
    ) application`;
}

function allOf(conditions: (SQL | false | null | undefined | "")[]): SQL {
  return sql.join(
    conditions.filter((condition): condition is SQL => Boolean(condition)),
    sql` and `,
  );
}

/** Who reads the board sees the whole job; everyone else what they were asked about. */
export function ownOnly(viewer: Viewer): SQL | null {
  return can(viewer.role, "board.read") ? null : applicationVisibleTo(viewer);
}

/** What the status filter means. */
export function inStatuses({ status }: Pick<ListFilters, "status">): SQL {
  const statuses = listStatuses[status].map((one) => sql`${one}`);
  return sql`applications.status in (${sql.join(statuses, sql`, `)})`;
}

function isOneOf(column: SQL, values: string[]): SQL {
  const list = values.map((value) => sql`${value}`);
  return sql`${column} in (${sql.join(list, sql`, `)})`;
}

function hasTag(tagId: string): SQL {
  return sql`exists (
    select 1 from application_tags where tag_id = ${tagId} and application_id = applications.id)`;
}

function inCareOf(viewer: Viewer, recruiters: string[]): SQL {
  const ids = recruiters.filter((one) => one !== "nobody").map((one) => (one === "me" ? viewer.id : one));
  const nobody = sql`applications.recruiter_id is null`;
  if (ids.length === 0) return nobody;
  const people = isOneOf(sql`applications.recruiter_id`, ids);
  return recruiters.includes("nobody") ? sql`(${people} or ${nobody})` : people;
}

/** By any part of the place, without case and accents: by the index `applications_location`. */
function isFrom(location: string): SQL {
  const place = location.trim().replaceAll(/[\\%_]/g, "\\$&");
  return sql`fold_words(applications.location) like '%' || fold_words(${place}) || '%'`;
}

function dayConditions({ appliedFrom, appliedTo, movedFrom, movedTo, zone }: ListFilters) {
  const startOf = (day: string, later = 0) =>
    sql`${startOfDay(day, zone ?? "UTC", later).toISOString()}::timestamptz`;
  return [
    appliedFrom && sql`applications.applied_at >= ${startOf(appliedFrom)}`,
    appliedTo && sql`applications.applied_at < ${startOf(appliedTo, 1)}`,
    movedFrom && sql`applications.stage_entered_at >= ${startOf(movedFrom)}`,
    movedTo && sql`applications.stage_entered_at < ${startOf(movedTo, 1)}`,
  ];
}
