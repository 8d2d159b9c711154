import "server-only";
import type { Tx } from "@/db/client";
import { eventDetails, events } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { EventType } from "./event-types";

type NewEvent = {
  type: EventType;
  actor: Pick<Viewer, "id" | "name"> | "candidate" | "system";
  jobId?: string;
  applicationId?: string;
  candidateId?: string;
  /** Ids, stage and staff names: never a candidate's name or words, for it can never be deleted. */
  data?: Record<string, unknown>;
  /** What is personal; erasing the person deletes it. */
  details?: Record<string, unknown>;
};

/** Writes one row of the history in the transaction of the write it tells of; returns its id. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<string> {
  const id = newId();
  await tx.insert(events).values({
    id,
    at: now(),
    type: event.type,
    actorKind: typeof event.actor === "object" ? "user" : event.actor,
    actorUserId: typeof event.actor === "object" ? event.actor.id : null,
    actorName: typeof event.actor === "object" ? event.actor.name : null,
    jobId: event.jobId,
    applicationId: event.applicationId,
    candidateId: event.candidateId,
    data: event.data ?? {},
  });
  if (event.details) await tx.insert(eventDetails).values({ eventId: id, data: event.details });
  return id;
}
