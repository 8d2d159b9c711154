import "server-only";
import { db } from "@/db/client";
import { duplicateDismissals } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { parseInput } from "@/lib/parse-input";
import { getPair, orderedPair, tellOfPair } from "./get-pair";
import { type PairInput, pairInput } from "./schemas";

/** Remembers that two records are two people: they are not suggested again. @throws AppError `forbidden`, `not_found` */
export async function dismissDuplicate(viewer: Viewer, input: PairInput): Promise<{ isDismissed: true }> {
  assertCan(viewer, "candidate.merge");
  const parsed = parseInput(pairInput, input);
  return db.transaction(async (tx) => {
    const pair = await getPair(tx, viewer, parsed);
    const [dismissed] = await tx
      .insert(duplicateDismissals)
      .values({ ...orderedPair(pair), dismissedByUserId: viewer.id, dismissedAt: now() })
      .onConflictDoNothing()
      .returning({ at: duplicateDismissals.dismissedAt });
    if (dismissed) await tellOfPair(tx, viewer, "duplicate.dismissed", pair);
    return { isDismissed: true };
  });
}
