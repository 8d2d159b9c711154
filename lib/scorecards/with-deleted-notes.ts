import "server-only";
import { and, inArray, isNotNull } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { notes } from "@/db/schema";
import type { RecordedRating } from "./schemas";

type Said = { ratings: RecordedRating[] };

/** What scorecards said at a time, with what is known now of the notes they quote. */
export async function withDeletedNotes<Version extends Said>(
  tx: DbOrTx,
  versions: Version[],
): Promise<Version[]> {
  const quoted = versions.flatMap(({ ratings }) => ratings).flatMap(({ evidence }) => evidence);
  const ids = quoted.flatMap(({ kind, sourceId }) => (kind === "note" ? [sourceId] : []));
  if (ids.length === 0) return versions;
  const rows = await tx
    .select({ id: notes.id })
    .from(notes)
    .where(and(inArray(notes.id, ids), isNotNull(notes.deletedAt)));
  const deleted = new Set(rows.map(({ id }) => id));
  return versions.map((version) => ({
    ...version,
    ratings: version.ratings.map((rated) => ({
      ...rated,
      evidence: rated.evidence.map((one) => ({ ...one, isDeleted: deleted.has(one.sourceId) })),
    })),
  }));
}
