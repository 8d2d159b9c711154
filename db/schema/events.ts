import { index, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";

export const actorKind = pgEnum("actor_kind", ["user", "candidate", "system"]);

/**
 * The append-only history: ids, stage and staff names, never a candidate's name or words.
 * No foreign keys, because history outlives what it speaks of.
 */
export const events = pgTable(
  "events",
  {
    id: id(),
    at: instant().notNull(),
    type: text().notNull(),
    actorKind: actorKind().notNull(),
    actorUserId: uuid(),
    actorName: text(),
    jobId: uuid(),
    applicationId: uuid(),
    candidateId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index("events_application").on(t.applicationId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("events_job").on(t.jobId, t.at.desc().nullsFirst()),
  ],
);

/** What is personal about an event; erasing a person deletes it. */
export const eventDetails = pgTable("event_details", {
  eventId: uuid().primaryKey(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
});
