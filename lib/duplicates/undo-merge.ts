import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { candidateMerges, candidates } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { mergeVisibleTo } from "./merge-visible-to";
import { type UndoMergeInput, undoMergeInput } from "./schemas";
import { tellOfPerson } from "./tell-of-person";

/**
 * Takes apart what a merge brought together, as it stood before. What was written since stays where it was written,
 * for nothing was moved. @throws AppError `forbidden`, `not_found`, `conflict` after a later merge, or an erasure
 */
export async function undoMerge(viewer: Viewer, input: UndoMergeInput): Promise<{ mergeId: string }> {
  assertCan(viewer, "candidate.merge");
  const { mergeId } = parseInput(undoMergeInput, input);
  return db.transaction(async (tx) => {
    const merge = await lockMerge(tx, viewer, mergeId);
    if (merge.undoneAt) return { mergeId };
    if (merge.isCovered) throw new AppError("conflict", "Undo the later merge of this person first.");
    await tellOfPerson(tx, viewer, "candidate.merge_undone", { personId: merge.personId, mergeId });
    const apart = await tx
      .update(candidates)
      .set({ personId: sql`nullif(${merge.fromPersonId}::uuid, ${candidates.id})` })
      .where(and(inArray(candidates.id, merge.moved), isNull(candidates.erasedAt)))
      .returning({ id: candidates.id });
    if (apart.length === 0)
      throw new AppError("conflict", "One of them was erased: there is nothing to take apart.");
    await tx
      .update(candidateMerges)
      .set({ undoneAt: now(), undoneByUserId: viewer.id })
      .where(and(eq(candidateMerges.id, mergeId), isNull(candidateMerges.undoneAt)));
    return { mergeId };
  });
}

/** Its records are locked as a merge locks them, and the merge itself, so that it is undone once. */
async function lockMerge(tx: Tx, viewer: Viewer, mergeId: string) {
  const [found] = await tx
    .select({ moved: candidateMerges.moved, personId: candidateMerges.personId })
    .from(candidateMerges)
    .where(and(eq(candidateMerges.id, mergeId), mergeVisibleTo(viewer)));
  if (!found) throw notFound();
  await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(inArray(candidates.id, [found.personId, ...found.moved]))
    .orderBy(candidates.id)
    .for("no key update");
  const [merge] = await tx
    .select({
      personId: candidateMerges.personId,
      fromPersonId: candidateMerges.fromPersonId,
      moved: candidateMerges.moved,
      undoneAt: candidateMerges.undoneAt,
      isCovered,
    })
    .from(candidateMerges)
    .where(eq(candidateMerges.id, mergeId));
  if (!merge) throw notFound();
  return merge;
}

/** Whether a later merge that stands took the same records further. */
export const isCovered = sql<boolean>`exists (select from candidate_merges later
  where later.undone_at is null and later.id <> candidate_merges.id
    and later.merged_at >= candidate_merges.merged_at and later.moved && candidate_merges.moved)`;
