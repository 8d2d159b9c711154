import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { blindnessOverrides, eventDetails, events, users } from "@/db/schema";
import type { OverrideView } from "./override-schemas";

/** Who read others' feedback before giving their own, on an application that the caller may see. */
export async function listOverrides(applicationId: string): Promise<OverrideView[]> {
  const rows = await db
    .select({
      userId: blindnessOverrides.userId,
      name: users.name,
      at: blindnessOverrides.overriddenAt,
      // By the index `events_application`.
      reason: sql<string | null>`(
        select ${eventDetails.data}->>'reason' from ${events} join ${eventDetails} on ${eventDetails.eventId} = ${events.id}
        where ${events.applicationId} = ${blindnessOverrides.applicationId} and ${events.type} = 'blindness.overridden'
          and ${events.actorUserId} = ${blindnessOverrides.userId} limit 1)`,
    })
    .from(blindnessOverrides)
    .innerJoin(users, eq(users.id, blindnessOverrides.userId))
    .where(eq(blindnessOverrides.applicationId, applicationId))
    .orderBy(asc(blindnessOverrides.overriddenAt), asc(blindnessOverrides.userId));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
