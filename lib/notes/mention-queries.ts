import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, noteMentions, notes } from "@/db/schema";
import { loadMasks } from "@/lib/anonymous/load-masks";
import { masked } from "@/lib/anonymous/mask-text";
import { shownName } from "@/lib/anonymous/shown-name";
import { iso } from "@/lib/applications/feedback-of";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { decodeHomeCursor, encodeHomeCursor } from "@/lib/jobs/home-cursor";
import { noteReadableBy } from "./note-readable-by";
import type { MyMentionsPage, MyMentionView } from "./schemas";

const pageSize = 30;

/** A note is shown here as far as this; all of it stands on its application. */
const shownCharacters = 600;

/** Notes that speak to me and that I may read, newest first; the index `note_mentions_user`. @throws AppError `invalid` */
export async function listMyMentions(
  viewer: Viewer,
  after?: string,
  { size = pageSize, onlyNew = false } = {},
): Promise<MyMentionsPage> {
  const place = after === undefined ? null : decodeHomeCursor(after);
  const older = place
    ? sql`and (${noteMentions.createdAt}, ${noteMentions.noteId}) < (${place.at}::timestamptz, ${place.id}::uuid)`
    : sql``;
  const found = await db.execute<MyMentionView>(sql`
    select ${notes.id} as "noteId", ${applications.id} as "applicationId", ${shownName(viewer)} as name,
      job.title as "jobTitle", author.name as by, left(${notes.body}, ${shownCharacters}) as body,
      ${iso("note_mentions.created_at")} as at, ${noteMentions.seenAt} is null as "isNew"
    ${mine(viewer)} ${onlyNew ? sql`and ${noteMentions.seenAt} is null` : sql``} ${older}
    order by ${noteMentions.createdAt} desc, ${noteMentions.noteId} desc limit ${size + 1}`);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const next = last && found.length > size ? encodeHomeCursor({ at: last.at, id: last.noteId }) : null;
  const masks = await loadMasks(
    viewer,
    rows.map(({ applicationId }) => applicationId),
  );
  const shown = rows.map((row): MyMentionView => {
    const mask = masks.get(row.applicationId);
    return mask ? { ...row, body: masked(mask, row.body) } : row;
  });
  return { rows: shown, isFirst: after === undefined, next };
}

/** How many of them I have not seen. */
export async function countNewMentions(viewer: Viewer): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count ${mine(viewer)} and ${noteMentions.seenAt} is null`);
  return row?.count ?? 0;
}

function mine(viewer: Viewer): SQL {
  return sql`from ${noteMentions}
    join ${notes} on ${notes.id} = ${noteMentions.noteId}
    join ${applications} on ${applications.id} = ${notes.applicationId}
    join jobs job on job.id = ${applications.jobId}
    join users author on author.id = ${notes.userId}
    where ${noteMentions.userId} = ${viewer.id} and ${noteReadableBy(viewer)} and ${applicationVisibleTo(viewer)}`;
}
