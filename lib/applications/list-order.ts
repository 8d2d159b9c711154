import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { ListCursor } from "./list-cursor";
import { type ListFilters, type ListSort, listStatuses } from "./list-schemas";
import type { ApplicationStatus } from "./schemas";

type Place = Pick<ListFilters, "sort" | "status">;

/**
 * Ids of `applications` in one of the fixed orders, as `id` and `key`, from after a place on. One branch a
 * status: each walks its own part of an index (`applications_job_applied`, `_entered`, `_sort_name`) and stops at
 * the limit; together they are sorted in memory.
 */
export function idsInOrder(
  where: SQL,
  { sort, status }: Place,
  after: ListCursor | null,
  limit: number,
): SQL {
  const { column, direction } = orders[sort];
  const further = after ? sql`and ${furtherThan(sort, after)}` : sql.empty();
  const branch = (one: ApplicationStatus) => sql`(
    select applications.id, ${column} as key from applications
    where ${where} and applications.status = ${one} ${further}
    order by ${column} ${direction}, applications.id ${direction} limit ${limit})`;
  return sql`
    select id, key from (${sql.join(listStatuses[status].map(branch), sql` union all `)}) branches
    order by key ${direction}, id ${direction} limit ${limit}`;
}

/** What comes after a place in an order. */
export function furtherThan(sort: ListSort, { key, id }: ListCursor): SQL {
  const { column, type, beyond } = orders[sort];
  return sql`(${column}, applications.id) ${beyond} (${key}::${type}, ${id}::uuid)`;
}

export function directionOf(sort: ListSort): SQL {
  return orders[sort].direction;
}

/** What an application is ordered by. */
export function keyOf(
  of: { sortName: string; appliedAt: string; stageEnteredAt: string },
  sort: ListSort,
): string {
  if (sort.startsWith("name")) return of.sortName;
  return sort.startsWith("applied") ? of.appliedAt : of.stageEnteredAt;
}

/** The words of SQL come from here and never from a request. */
const orders: Record<ListSort, ReturnType<typeof order>> = {
  applied_desc: order("applied_at", "desc"),
  applied_asc: order("applied_at", "asc"),
  entered_desc: order("stage_entered_at", "desc"),
  entered_asc: order("stage_entered_at", "asc"),
  name_asc: order("sort_name", "asc"),
  name_desc: order("sort_name", "desc"),
};

/** Each order read backwards. */
export const reversed: Record<ListSort, ListSort> = {
  applied_desc: "applied_asc",
  applied_asc: "applied_desc",
  entered_desc: "entered_asc",
  entered_asc: "entered_desc",
  name_asc: "name_desc",
  name_desc: "name_asc",
};

function order(column: "applied_at" | "stage_entered_at" | "sort_name", direction: "asc" | "desc") {
  return {
    column: sql.raw(`applications.${column}`),
    type: sql.raw(column === "sort_name" ? "text" : "timestamptz"),
    direction: sql.raw(direction),
    beyond: sql.raw(direction === "asc" ? ">" : "<"),
  };
}
