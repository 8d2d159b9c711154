import { index, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { id, instant } from "./columns";
import { users } from "./users";

/** Whom its author wrote it for: all who see the application, admins and recruiters, or themselves alone. */
export const noteVisibility = pgEnum("note_visibility", ["team", "recruiters", "author"]);

export const notes = pgTable(
  "notes",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    body: text().notNull(),
    visibility: noteVisibility().notNull().default("team"),
    createdAt: instant().notNull(),
    /** Its author deleted it, and can take that back. */
    deletedAt: instant(),
  },
  (t) => [index("notes_application").on(t.applicationId)],
);

/** Who is spoken to in a note, by the name that stands in it. */
export const noteMentions = pgTable(
  "note_mentions",
  {
    noteId: uuid()
      .notNull()
      .references(() => notes.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    seenAt: instant(),
  },
  (t) => [
    primaryKey({ name: "note_mentions_pk", columns: [t.noteId, t.userId] }),
    // One's own, newest first.
    index("note_mentions_user").on(t.userId, t.createdAt.desc().nullsFirst(), t.noteId.desc().nullsFirst()),
  ],
);
