import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { othersFeedbackReadableBy } from "@/lib/scorecards/others-readable-by";

/**
 * Events of an application one sees that one may read; the query has `events` in FROM. That somebody wrote a note is
 * part of that note: it is told to whom the note is for. Its visibility stands in the event, as notes can be erased.
 * Of a conflict of interest hear those who decide about it, and whose it is.
 */
export function eventReadableBy(viewer: Viewer): SQL {
  const isOwn = sql`${events.actorUserId} = ${viewer.id}`;
  const note = sql`(${events.type} not like 'note.%' or ${isOwn} or ${othersNote(viewer)})`;
  if (can(viewer.role, "reviewer.assign")) return note;
  const isOfThem = sql`${events.data}->>'userId' = ${viewer.id}`;
  return sql`(${note} and (${events.type} not like 'conflict.%' or ${isOfThem}))`;
}

function othersNote(viewer: Viewer): SQL {
  const visibility = sql`coalesce(${events.data}->>'visibility', 'team')`;
  if (viewer.role === "admin" || viewer.role === "recruiter") return sql`${visibility} <> 'author'`;
  const isForAll = sql`${visibility} = 'team'`;
  if (viewer.role === "hiring_manager") return isForAll;
  return sql`(${isForAll} and ${othersFeedbackReadableBy(viewer, sql`${events.applicationId}`)})`;
}
