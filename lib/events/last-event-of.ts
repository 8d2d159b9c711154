import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import type { EventType } from "./event-types";

/** The newest event of these types: who was faster, for telling a colleague. */
export async function lastEventOf(tx: DbOrTx, applicationId: string, types: EventType[]) {
  const [last] = await tx
    .select({
      id: events.id,
      type: events.type,
      actorUserId: events.actorUserId,
      actorName: events.actorName,
      at: events.at,
    })
    .from(events)
    .where(and(eq(events.applicationId, applicationId), inArray(events.type, types)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return last ?? null;
}

/** "You", a colleague's name, or "Someone": the subject of a sentence about who was faster. */
export async function whoWas(
  tx: DbOrTx,
  viewer: Viewer,
  applicationId: string,
  types: EventType[],
): Promise<string> {
  const last = await lastEventOf(tx, applicationId, types);
  if (last?.actorUserId === viewer.id) return "You";
  return last?.actorName ?? "Someone";
}
