import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { candidateMerges, candidates, erasures } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, erased } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { parseInput } from "@/lib/parse-input";
import { getPair, type Pair } from "./get-pair";
import { type KeptFields, personFields } from "./person-fields";
import { type MergeInput, mergeInput } from "./schemas";
import { tellOfPerson } from "./tell-of-person";

/**
 * Says that two records are one person. Each keeps its mailbox, its applications and their history: nothing is
 * moved between them, so that no page and no mail shows one mailbox what another sent, and all of it can be undone.
 * @throws AppError `forbidden`, `not_found`, `invalid`, `conflict` when one was erased or they are one already
 */
export async function mergeCandidates(viewer: Viewer, input: MergeInput): Promise<{ mergeId: string }> {
  assertCan(viewer, "candidate.merge");
  const parsed = parseInput(mergeInput, input);
  return db.transaction(async (tx) => {
    const pair = await getPair(tx, viewer, parsed);
    const { personId, fromPersonId, moved } = await lockBoth(tx, pair);
    await refuseWhileErased(tx, [personId, ...moved]);
    await tx.update(candidates).set({ personId }).where(inArray(candidates.id, moved));
    const merge = { id: newId(), personId, fromPersonId, moved, kept: keptOf(parsed) };
    await tx.insert(candidateMerges).values({ ...merge, mergedByUserId: viewer.id, mergedAt: now() });
    await tellOfPerson(tx, viewer, "candidate.merged", { personId, mergeId: merge.id });
    return { mergeId: merge.id };
  });
}

/**
 * The heads of both, in one order for all who merge: from then on nobody joins or leaves either. Only then are the
 * records of each read, as they stand now.
 */
async function lockBoth(tx: Tx, { first, second }: Pair) {
  const both = [first.candidateId, second.candidateId];
  const before = await peopleOf(tx, both);
  await lock(tx, inArray(candidates.id, [...before.values(), ...both]));
  const after = await peopleOf(tx, both);
  const personId = after.get(first.candidateId);
  const fromPersonId = after.get(second.candidateId);
  if (!personId || !fromPersonId || personId === fromPersonId) throw alreadyOne();
  if (personId !== before.get(first.candidateId) || fromPersonId !== before.get(second.candidateId)) {
    throw new AppError("conflict", "A colleague merged one of them just now. Look at both again.");
  }
  const ofThem = await lock(tx, or(eq(candidates.id, fromPersonId), eq(candidates.personId, fromPersonId)));
  const erasedOnes = and(inArray(candidates.id, both), isNotNull(candidates.erasedAt));
  if ((await tx.$count(candidates, erasedOnes)) > 0) throw erased();
  const moved = ofThem.filter(({ erasedAt }) => !erasedAt).map(({ id }) => id);
  return { personId, fromPersonId, moved };
}

function lock(tx: Tx, which: SQL | undefined) {
  return tx
    .select({ id: candidates.id, erasedAt: candidates.erasedAt })
    .from(candidates)
    .where(which)
    .orderBy(candidates.id)
    .for("no key update");
}

async function peopleOf(tx: Tx, candidateIds: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: candidates.id, personId: sql<string>`coalesce(${candidates.personId}, ${candidates.id})` })
    .from(candidates)
    .where(inArray(candidates.id, candidateIds));
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

/** Whoever asked to be erased is left in peace until they are. */
async function refuseWhileErased(tx: Tx, candidateIds: string[]): Promise<void> {
  const asked = and(inArray(erasures.candidateId, candidateIds), isNull(erasures.erasedAt));
  if ((await tx.$count(erasures, and(asked, eq(erasures.why, "request")))) === 0) return;
  throw new AppError("conflict", "One of them asked to be erased. Nothing can be merged with it any more.");
}

function alreadyOne(): AppError {
  return new AppError("conflict", "They are one person already: a colleague was faster.");
}

function keptOf({
  applicationId,
  otherApplicationId,
  keep,
}: ReturnType<typeof mergeInput.parse>): KeptFields {
  return Object.fromEntries(
    personFields.map((field) => [field, keep[field] === "other" ? otherApplicationId : applicationId]),
  );
}
