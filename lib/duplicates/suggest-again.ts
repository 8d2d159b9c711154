import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { duplicateDismissals as dismissals } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { parseInput } from "@/lib/parse-input";
import { getPair, orderedPair, tellOfPair } from "./get-pair";
import { type PairInput, pairInput } from "./schemas";

/** Takes back that two records are two people. @throws AppError `forbidden`, `not_found` */
export async function suggestAgain(viewer: Viewer, input: PairInput): Promise<{ isDismissed: false }> {
  assertCan(viewer, "candidate.merge");
  const parsed = parseInput(pairInput, input);
  return db.transaction(async (tx) => {
    const pair = await getPair(tx, viewer, parsed);
    const { candidateA, candidateB } = orderedPair(pair);
    const [gone] = await tx
      .delete(dismissals)
      .where(and(eq(dismissals.candidateA, candidateA), eq(dismissals.candidateB, candidateB)))
      .returning({ at: dismissals.dismissedAt });
    if (gone) await tellOfPair(tx, viewer, "duplicate.suggested_again", pair);
    return { isDismissed: false };
  });
}
