import "server-only";
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { duplicateSuggestions } from "@/db/schema";
import { now } from "@/lib/clock";
import { type Alike, findAlike } from "./find-alike";

const batchSize = 100;
/** A round ends after so many and the next goes on, so that nothing else waits for it. */
const batchesPerRound = 20;
/** Any number: whoever holds it looks, others leave it to them. */
const lock = 7_211_343;
/** More likenesses than anybody can look through say that nothing can be told apart here. */
const mostKept = 20;

/** The worker's round: looks for who is like the applications that came or changed since the last one. */
export async function checkDuplicates(): Promise<void> {
  for (let batch = 0; batch < batchesPerRound; batch++) {
    if ((await db.transaction(checkBatch)) < batchSize) return;
  }
}

async function checkBatch(tx: Tx): Promise<number> {
  const [held] = await tx.execute<{ isMine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lock}) as "isMine"`,
  );
  if (!held?.isMine) return 0;
  const taken = await tx.execute<{ id: string }>(sql`
    delete from duplicate_checks where application_id in (
      select application_id from duplicate_checks limit ${batchSize} for update skip locked)
    returning application_id as id`);
  for (const { id } of taken) await checkOne(tx, id);
  return taken.length;
}

async function checkOne(tx: Tx, applicationId: string): Promise<void> {
  await tx.execute(sql`
    delete from duplicate_suggestions
    where application_a = ${applicationId} or application_b = ${applicationId}`);
  const [me] = await tx.execute<{ candidateId: string }>(
    sql`select candidate_id as "candidateId" from applications where id = ${applicationId}`,
  );
  if (!me) return;
  for (const alike of (await findAlike(tx, applicationId)).slice(0, mostKept)) {
    await keep(tx, { applicationId, candidateId: me.candidateId }, alike);
  }
}

/** Of two records, the pair of applications with the most to say. */
async function keep(tx: Tx, me: { applicationId: string; candidateId: string }, alike: Alike): Promise<void> {
  const { reasons } = alike;
  const [a, b] = me.candidateId < alike.candidateId ? [me, alike] : [alike, me];
  const found = { applicationA: a.applicationId, applicationB: b.applicationId, reasons, foundAt: now() };
  await tx
    .insert(duplicateSuggestions)
    .values({ candidateA: a.candidateId, candidateB: b.candidateId, ...found })
    .onConflictDoUpdate({
      target: [duplicateSuggestions.candidateA, duplicateSuggestions.candidateB],
      set: found,
      setWhere: sql`cardinality(${duplicateSuggestions.reasons}) < ${reasons.length}`,
    });
}
