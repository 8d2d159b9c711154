import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { legalHolds } from "@/db/schema";

/** Whether something forbids to erase this person now. */
export async function hasLegalHold(tx: DbOrTx, candidateId: string): Promise<boolean> {
  const standing = and(eq(legalHolds.candidateId, candidateId), isNull(legalHolds.liftedAt));
  return (await tx.$count(legalHolds, standing)) > 0;
}
