import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { events } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { describeEvent } from "@/lib/events/describe-event";
import type { EventType } from "@/lib/events/event-types";
import type { Doing } from "./bulk-item";

/** What makes another version of an application. */
const standing: EventType[] = [
  "application.moved",
  "application.move_undone",
  "application.rejected",
  "application.reopened",
  "application.withdrawn",
  "application.withdrawal_taken_back",
  "application.snoozed",
  "application.woken",
  "application.recruiter_changed",
  "contact.corrected",
];

/** An operation takes back what it did only where nothing happened since. @throws AppError `conflict` */
export async function assertUnchanged({ tx, item, viewer }: Doing): Promise<void> {
  if (item.now.version === item.version) return;
  const [last] = await tx
    .select()
    .from(events)
    .where(and(eq(events.applicationId, item.applicationId), inArray(events.type, standing)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  if (!last) throw new AppError("conflict", "This application was changed since.");
  const { who, what } = describeEvent(last);
  const name = last.actorUserId === viewer.id ? "You" : who;
  throw new AppError("conflict", `${name} ${what} since.`);
}
