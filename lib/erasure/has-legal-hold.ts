import "server-only";
import { and, inArray, isNull, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { legalHolds } from "@/db/schema";

/** Whether something forbids to erase this person now: a hold on any record that is said to be theirs. */
export async function hasLegalHold(tx: DbOrTx, candidateId: string): Promise<boolean> {
  const standing = and(inArray(legalHolds.candidateId, recordsOf(candidateId)), isNull(legalHolds.liftedAt));
  return (await tx.$count(legalHolds, standing)) > 0;
}

function recordsOf(candidateId: string) {
  return sql`(select record.id from candidates own join candidates record
    on record.id = coalesce(own.person_id, own.id) or record.person_id = coalesce(own.person_id, own.id)
    where own.id = ${candidateId})`;
}
