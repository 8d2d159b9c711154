import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { id, instant } from "./columns";
import { paperColumns } from "./publications";
import { users } from "./users";

/** What a colleague keeps about themselves, so that a conflict of interest is noticed. Theirs alone to read. */
export const userRecords = pgTable("user_records", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  orcid: text(),
  /** Other names they publish under. */
  nameForms: jsonb().$type<string[]>().notNull(),
  /** All that was pasted, so that what could not be read is not lost. */
  publicationsText: text().notNull().default(""),
  /** Raised by each save: another window's is not overwritten unseen. */
  version: integer().notNull().default(1),
  updatedAt: instant().notNull(),
});

export const userPublications = pgTable(
  "user_publications",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    position: integer().notNull(),
    ...paperColumns(),
    /** What it is the same publication by, and its authors folded: only those that may matter are loaded. */
    identities: text().array().notNull(),
    foldedAuthors: text().notNull(),
  },
  (t) => [primaryKey({ name: "user_publications_pk", columns: [t.userId, t.position] })],
);

export const userAffiliations = pgTable(
  "user_affiliations",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    position: integer().notNull(),
    institution: text().notNull(),
    fromYear: integer(),
    /** Null while they are there. */
    toYear: integer(),
  },
  (t) => [primaryKey({ name: "user_affiliations_pk", columns: [t.userId, t.position] })],
);

export const conflictState = pgEnum("conflict_state", ["open", "cleared", "confirmed"]);

/**
 * What was said and decided about one colleague's conflict of interest in one application. What was found is not
 * kept here: it follows from both records, and `covers` names what the decision was about.
 */
export const conflicts = pgTable(
  "conflicts",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    state: conflictState().notNull().default("open"),
    /** What they themselves say: that there is one, or that there is none; null for nothing yet. */
    saysConflict: boolean(),
    saidReason: text(),
    saidAt: instant(),
    covers: text().array().notNull().default(sql`'{}'`),
    decidedByUserId: uuid().references(() => users.id),
    decidedAt: instant(),
    reason: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique("conflicts_application_user_unique").on(t.applicationId, t.userId),
    index("conflicts_user").on(t.userId),
  ],
);
