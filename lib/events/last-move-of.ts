import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { events } from "@/db/schema";
import { stageEventTypes } from "./event-types";

/** Who moved this application last, for telling a colleague who was slower. */
export async function lastMoveOf(tx: DbOrTx, applicationId: string) {
  const [last] = await tx
    .select({ actorName: events.actorName, at: events.at })
    .from(events)
    .where(and(eq(events.applicationId, applicationId), inArray(events.type, stageEventTypes)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return last ?? null;
}
