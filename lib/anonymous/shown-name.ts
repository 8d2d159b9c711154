import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { isAnonymisedFor } from "./is-anonymised-for";
import { pseudonym } from "./pseudonym";

type Columns = Record<"id" | "stageId" | "fullName" | "affiliation" | "location", SQLWrapper>;

/** `applications` under its own name, and under the one that lists give it. */
const ofApplications = columnsOf("applications");
export const ofA = columnsOf("a");

function columnsOf(table: "applications" | "a"): Columns {
  const column = (name: string) => sql.raw(`${table}.${name}`);
  return {
    id: column("id"),
    stageId: column("stage_id"),
    fullName: column("full_name"),
    affiliation: column("affiliation"),
    location: column("location"),
  };
}

/** The name this person may read. */
export function shownName(viewer: Viewer, of = ofApplications): SQL<string> {
  const { id, fullName } = of;
  return sql<string>`case when ${isAnonymisedFor(viewer, of)} then ${pseudonym(id)} else ${fullName} end`;
}

/** What tells who it is, or null while that is hidden. */
export function unlessHidden<T>(viewer: Viewer, value: SQLWrapper, of = ofApplications): SQL<T | null> {
  return sql<T | null>`case when ${isAnonymisedFor(viewer, of)} then null else ${value} end`;
}

/** The one fact that stands beside a name: where they are; an affiliation may be a group of their name. */
export function shownFact(viewer: Viewer, of = ofApplications): SQL<string | null> {
  return sql<string | null>`left(coalesce(${unlessHidden(viewer, of.affiliation, of)}, ${of.location}), 120)`;
}

/** Applications this person sees and whose candidates they may know; the query has `applications` in FROM. */
export function identifiedTo(viewer: Viewer): SQL {
  return sql`(${applicationVisibleTo(viewer)} and not ${isAnonymisedFor(viewer)})`;
}
