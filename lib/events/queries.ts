import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, eventDetails, events } from "@/db/schema";
import { loadMask } from "@/lib/anonymous/load-masks";
import { maskHistory } from "@/lib/anonymous/mask-page";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { describeEvent } from "./describe-event";
import { eventReadableBy } from "./event-readable-by";
import type { HistoryPage } from "./history-schemas";

const pageSize = 30;

/** A further page of the history, asked for by its address. @throws AppError `not_found`, `invalid` */
export async function getHistory(
  viewer: Viewer,
  applicationId: string,
  cursor: string | null,
): Promise<HistoryPage> {
  const [visible] = await db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  if (!visible) throw notFound();
  const [history, mask] = await Promise.all([
    listHistory(viewer, applicationId, cursor),
    loadMask(viewer, applicationId),
  ]);
  return mask ? maskHistory(history, mask) : history;
}

/** What happened to an application, newest first; the index `events_application`. */
export async function listHistory(
  viewer: Viewer,
  applicationId: string,
  cursor: string | null,
): Promise<HistoryPage> {
  const after = cursor === null ? undefined : olderThan(cursor);
  const rows = await db
    .select({
      id: events.id,
      at: events.at,
      type: events.type,
      actorKind: events.actorKind,
      actorName: events.actorName,
      data: events.data,
      // Of what is personal about an event, the history tells why somebody was shown who it is or what others
      // wrote, and what was said of a conflict of interest.
      reason: sql<
        string | null
      >`case when ${events.type} in ('application.revealed', 'blindness.overridden') or ${events.type} like 'conflict.%' then ${eventDetails.data}->>'reason' end`,
    })
    .from(events)
    .innerJoin(applications, eq(applications.id, events.applicationId))
    .leftJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .where(
      and(
        eq(events.applicationId, applicationId),
        applicationVisibleTo(viewer),
        eventReadableBy(viewer),
        after,
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    entries: page.map(({ id, at, reason, ...event }) => ({
      id,
      at: at.toISOString(),
      ...describeEvent(reason === null ? event : { ...event, data: { ...event.data, reason } }),
    })),
    nextCursor: last && rows.length > pageSize ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** PostgreSQL knows no year 0. */
const instant = z.iso.datetime().refine((at) => at > "1900" && at < "9000");
const place = z.tuple([instant, z.uuid()]);

function olderThan(cursor: string): SQL {
  const parsed = place.safeParse(cursor.split("_"));
  if (!parsed.success) throw new AppError("invalid", "This page of the history cannot be found. Reload it.");
  const [at, id] = parsed.data;
  return sql`(${events.at}, ${events.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
