import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { id, instant } from "./columns";
import { jobs } from "./jobs";
import { users } from "./users";

export const bulkKind = pgEnum("bulk_kind", ["move", "reject", "tag", "snooze", "mail", "assign"]);

export const bulkState = pgEnum("bulk_state", ["running", "done", "undoing", "undone"]);

/** One thing done to many applications of a job, by the worker. Its id is made by who asks: twice is once. */
export const bulkOperations = pgTable(
  "bulk_operations",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    kind: bulkKind().notNull(),
    /** What was asked for; never a word about a candidate. */
    deed: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The stage, reason, tag or template by its name of then. */
    label: text().notNull(),
    state: bulkState().notNull().default("running"),
    total: integer().notNull().default(0),
    /** When its mails leave, if it has any. */
    mailsLeaveAt: instant(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
    undoneAt: instant(),
  },
  (t) => [index("bulk_operations_job").on(t.jobId, t.createdAt.desc().nullsFirst())],
);

export const bulkItemState = pgEnum("bulk_item_state", [
  "waiting",
  "done",
  /** There was nothing to do: it had the tag already. */
  "unchanged",
  "refused",
  "restored",
  /** The undo left it as it is. */
  "kept",
]);

/** What became of each application, readable afterwards; in the order of their ids, which nobody locks otherwise. */
export const bulkItems = pgTable(
  "bulk_items",
  {
    operationId: uuid()
      .notNull()
      .references(() => bulkOperations.id, { onDelete: "cascade" }),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    /** Where it stood when it was chosen. */
    fromStageId: uuid().notNull(),
    state: bulkItemState().notNull().default("waiting"),
    /** Why it was refused or kept, as a sentence. */
    why: text(),
    /** What undoing speaks of: a move's event, a message. */
    effectId: uuid(),
    /** What undoing restores. */
    before: jsonb().$type<Record<string, unknown>>(),
    /** The application's version afterwards: another one means that something happened since. */
    version: integer(),
  },
  (t) => [
    primaryKey({ name: "bulk_items_pk", columns: [t.operationId, t.applicationId] }),
    index("bulk_items_application").on(t.applicationId),
  ],
);
