import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { applications } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { isAnonymisedFor } from "./is-anonymised-for";
import { pseudonym } from "./pseudonym";

type Columns = { id: SQLWrapper; stageId: SQLWrapper; fullName: SQLWrapper };

/** `applications` under the name a query gives it. */
export function columnsOf(alias: string): Columns {
  const column = (name: string) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
  return { id: column("id"), stageId: column("stage_id"), fullName: column("full_name") };
}

/** The name this person may read. */
export function shownName(viewer: Viewer, columns: Columns = applications): SQL<string> {
  return sql<string>`case when ${isAnonymisedFor(viewer, columns)} then ${pseudonym(columns.id)} else ${columns.fullName} end`;
}

/** Something that tells who it is, or null while that is hidden. */
export function shownUnlessHidden<T>(viewer: Viewer, value: SQLWrapper, columns: Columns = applications) {
  return sql<T | null>`case when ${isAnonymisedFor(viewer, columns)} then null else ${value} end`;
}
