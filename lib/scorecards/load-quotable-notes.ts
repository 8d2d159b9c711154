import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { evidence, notes, ratings, scorecardRevisions, scorecards, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { noteReadableBy } from "@/lib/notes/note-readable-by";

/**
 * The notes on an application that this person's scorecard may quote: those for all who see it, so that whoever reads
 * the scorecard may read the note. What it quotes already it may go on quoting, though the note was deleted since.
 */
export function loadQuotableNotes(tx: DbOrTx, viewer: Viewer, applicationId: string) {
  const isQuotable = sql`(${noteReadableBy(viewer)} or ${isQuotedBy(viewer)})`;
  return tx
    .select({
      id: notes.id,
      author: users.name,
      body: notes.body,
      isDeleted: sql<boolean>`${notes.deletedAt} is not null`,
    })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.userId))
    .where(and(eq(notes.applicationId, applicationId), eq(notes.visibility, "team"), isQuotable));
}

/** On their scorecard as it is kept, or in the change of it that they are writing. */
function isQuotedBy({ id }: Viewer): SQL {
  return sql`exists (
    select 1 from ${scorecards} own
    left join ${ratings} rated on rated.scorecard_id = own.id
    left join ${evidence} quoted on quoted.rating_id = rated.id
    left join ${scorecardRevisions} changed on changed.scorecard_id = own.id
    where own.application_id = ${notes.applicationId} and own.user_id = ${id} and (quoted.note_id = ${notes.id}
      or jsonb_path_exists(changed.ratings, '$[*].evidence[*] ? (@.sourceId == $note)',
        jsonb_build_object('note', ${notes.id}::text))))`;
}
