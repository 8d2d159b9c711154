import "server-only";
import { and, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications } from "@/db/schema";
import { identifiedTo } from "@/lib/anonymous/shown-name";
import { getApplication } from "@/lib/applications/get-application";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import type { EventType } from "@/lib/events/event-types";
import { recordEvent } from "@/lib/events/record-event";
import type { PairInput } from "./schemas";

type Side = { id: string; jobId: string; candidateId: string };

/** Two applications of two records, both seen by the viewer. */
export type Pair = { first: Side; second: Side };

/** @throws AppError `not_found`, `conflict` when one was erased, `invalid` for one record with itself */
export async function getPair(tx: Tx, viewer: Viewer, input: PairInput): Promise<Pair> {
  const { application: first } = await getApplication(tx, viewer, input.applicationId);
  const { application: second } = await getApplication(tx, viewer, input.otherApplicationId);
  if (first.candidateId === second.candidateId) {
    throw new AppError("invalid", "Both applications came from the same person already.");
  }
  await assertIdentified(tx, viewer, [first.id, second.id]);
  return { first, second };
}

/** Who is hidden is not compared with others: that would say who they are. */
async function assertIdentified(tx: Tx, viewer: Viewer, ids: string[]): Promise<void> {
  const known = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(inArray(applications.id, ids), identifiedTo(viewer)));
  if (known.length === ids.length) return;
  throw new AppError("conflict", "One of them is in an anonymised stage. Reveal who it is first.");
}

/** As it is kept: the smaller id first, whichever way round it was asked. */
export function orderedPair({ first, second }: Pair): { candidateA: string; candidateB: string } {
  const [candidateA, candidateB] =
    first.candidateId < second.candidateId
      ? [first.candidateId, second.candidateId]
      : [second.candidateId, first.candidateId];
  return { candidateA, candidateB };
}

/** In the history of both, each without a word of the other. */
export async function tellOfPair(tx: Tx, viewer: Viewer, type: EventType, pair: Pair): Promise<void> {
  for (const { id: applicationId, jobId, candidateId } of [pair.first, pair.second]) {
    await recordEvent(tx, { type, actor: viewer, jobId, applicationId, candidateId });
  }
}
