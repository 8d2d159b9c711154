import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { events } from "@/db/schema";

/** Who moved this application last, for telling a colleague who was slower. */
export async function lastMoveOf(tx: DbOrTx, applicationId: string) {
  const [last] = await tx
    .select({ actorName: events.actorName, at: events.at })
    .from(events)
    .where(and(eq(events.applicationId, applicationId), eq(events.type, "application.moved")))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return last ?? null;
}
