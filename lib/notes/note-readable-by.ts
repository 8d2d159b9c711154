import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { notes } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { othersFeedbackReadableBy } from "@/lib/scorecards/others-readable-by";

/**
 * Notes this person may read, on applications they see; the query has `notes` in FROM, and says for itself which
 * applications those are. One condition for every read: page, search, counts, mentions.
 */
export function noteReadableBy(viewer: Viewer): SQL<boolean> {
  const isOwn = sql`${notes.userId} = ${viewer.id}`;
  return sql<boolean>`(${notes.deletedAt} is null and (${isOwn} or ${othersNote(viewer)}))`;
}

/** An interviewer reads others' notes only once they may read others' feedback. */
function othersNote(viewer: Viewer): SQL {
  if (viewer.role === "admin" || viewer.role === "recruiter") return sql`${notes.visibility} <> 'author'`;
  const isForAll = sql`${notes.visibility} = 'team'`;
  if (viewer.role === "hiring_manager") return isForAll;
  return sql`(${isForAll} and ${othersFeedbackReadableBy(viewer, sql`${notes.applicationId}`)})`;
}
