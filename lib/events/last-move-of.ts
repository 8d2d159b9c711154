import "server-only";
import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { events } from "@/db/schema";
import { stageEventTypes } from "./event-types";

/**
 * Who moved this application last, for telling a colleague who was slower; `exceptEventId` is the slower one's
 * own, written in a transaction that will be taken back.
 */
export async function lastMoveOf(tx: DbOrTx, applicationId: string, exceptEventId?: string) {
  const [last] = await tx
    .select({ actorName: events.actorName, at: events.at })
    .from(events)
    .where(
      and(
        eq(events.applicationId, applicationId),
        inArray(events.type, stageEventTypes),
        exceptEventId ? ne(events.id, exceptEventId) : undefined,
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return last ?? null;
}
