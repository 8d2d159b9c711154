import "server-only";
import { sql } from "drizzle-orm";
import { applications, events } from "@/db/schema";

/** When the candidate ended this application themselves; null for any other ending. The query has `applications`. */
export const withdrawnThemselvesAt = sql<Date | null>`(
  select max(${events.at}) from ${events}
  where ${events.applicationId} = ${applications.id} and ${events.type} = 'application.withdrawn'
    and ${events.actorKind} = 'candidate' and ${events.at} >= ${applications.endedAt})`.mapWith(events.at);
