import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, stages } from "@/db/schema";
import { hidesNames } from "@/lib/anonymous/is-anonymised-for";
import { withoutNameOrder } from "@/lib/anonymous/without-name-order";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { iso } from "./feedback-of";
import { listConditions } from "./list-conditions";
import { idsInOrder, keyOf, reversed } from "./list-order";
import { toFilters } from "./list-params";
import type { ListFilters, ListSort } from "./list-schemas";
import { toApplicationId } from "./to-application-id";

type Search = Record<string, string | string[] | undefined>;

export type Neighbours = { previousId: string | null; nextId: string | null };

/**
 * Who comes before and after an application where one came from, as its link says: `from=board` is its own
 * column, `from=list` the list, with the filters beside it and the list's order. From elsewhere, nobody does.
 */
export async function listNeighbours(
  viewer: Viewer,
  applicationId: string,
  search: Search,
): Promise<Neighbours> {
  const place = await findPlace(viewer, toApplicationId(applicationId));
  const asked = place && filtersOf(search, place);
  const filters = asked && withoutNameOrder(place, asked);
  if (!filters) return { previousId: null, nextId: null };
  const { where } = await listConditions(viewer, place.jobId, filters);
  const beyond = async (sort: ListSort) => {
    const after = { key: keyOf(place, sort), id: applicationId };
    const [row] = await db.execute<{ id: string }>(idsInOrder(where, { ...filters, sort }, after, 1));
    return row?.id ?? null;
  };
  const [previousId, nextId] = await Promise.all([beyond(reversed[filters.sort]), beyond(filters.sort)]);
  return { previousId, nextId };
}

/** The viewer's application, by what it may be ordered by; to the microsecond, as the order is. */
async function findPlace(viewer: Viewer, applicationId: string) {
  const [place] = await db
    .select({
      jobId: applications.jobId,
      stageId: applications.stageId,
      stageKind: stages.kind,
      hidesNames: hidesNames(sql`applications.job_id`),
      sortName: applications.sortName,
      appliedAt: sql<string>`${iso("applications.applied_at")}`,
      stageEnteredAt: sql<string>`${iso("applications.stage_entered_at")}`,
    })
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  return place;
}

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

function filtersOf(search: Search, { stageId, stageKind }: Place): ListFilters | null {
  if (search.from === "list") return toFilters(search);
  if (search.from !== "board") return null;
  const filters = toFilters(search);
  const usual = stageKind === "hired" ? ("hired" as const) : ("active" as const);
  const status = filters.status === "current" ? usual : filters.status;
  return { ...filters, stage: [stageId], status, sort: "entered_desc" };
}
