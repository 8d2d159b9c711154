import "server-only";
import { and, desc, eq, notInArray } from "drizzle-orm";
import { events } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { describeEvent } from "@/lib/events/describe-event";
import type { EventType } from "@/lib/events/event-types";
import type { Doing } from "./bulk-item";

/** These change nothing of how an application stands. */
const beside: EventType[] = [
  "application.tagged",
  "application.untagged",
  "note.added",
  "reviewer.asked",
  "reviewer.removed",
  "feedback.declined",
  "scorecard.submitted",
  "candidate_link.created",
];

/** An operation takes back what it did only where nothing happened since. @throws AppError `conflict` */
export async function assertUnchanged({ tx, item, viewer }: Doing): Promise<void> {
  if (item.now.version === item.version) return;
  const [last] = await tx
    .select()
    .from(events)
    .where(and(eq(events.applicationId, item.applicationId), notInArray(events.type, beside)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  if (!last) throw new AppError("conflict", "This application was changed since.");
  const { who, what } = describeEvent(last);
  const name = last.actorUserId === viewer.id ? "You" : who;
  throw new AppError("conflict", `${name} ${what} since.`);
}
