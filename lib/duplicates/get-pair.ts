import "server-only";
import type { Tx } from "@/db/client";
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
  return { first, second };
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
