import "server-only";
import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, candidates, duplicateDismissals } from "@/db/schema";
import { recordEvent } from "@/lib/events/record-event";
import type { ErasureWhy } from "./erased-words";

/**
 * Takes a record out of the person it was merged into. What another mailbox sent is not erased with it, for nobody
 * proved that it is theirs; colleagues read in its history that they should ask.
 */
export async function leavePerson(tx: Tx, candidateId: string, why: ErasureWhy): Promise<void> {
  const { candidateA, candidateB } = duplicateDismissals;
  await tx.delete(duplicateDismissals).where(or(eq(candidateA, candidateId), eq(candidateB, candidateId)));
  if (why === "request") await tellOthers(tx, candidateId);
  await tx.update(candidates).set({ personId: null }).where(eq(candidates.id, candidateId));
}

async function tellOthers(tx: Tx, candidateId: string): Promise<void> {
  const personId = sql`(select coalesce(own.person_id, own.id) from candidates own where own.id = ${candidateId})`;
  const records = tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(or(eq(candidates.id, personId), eq(candidates.personId, personId)), ne(candidates.id, candidateId)),
    );
  const others = await tx
    .select({ id: applications.id, jobId: applications.jobId, candidateId: applications.candidateId })
    .from(applications)
    .where(and(inArray(applications.candidateId, records), isNull(applications.erasedAt)));
  for (const { id: applicationId, ...of } of others) {
    await recordEvent(tx, { type: "candidate.other_erased", actor: "candidate", applicationId, ...of });
  }
}
