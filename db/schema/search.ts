import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { instant, tsvector } from "./columns";
import { notes } from "./notes";

/**
 * What an application is found by, apart from the wide table. Triggers write it when the transaction ends that
 * wrote the text: the names are narrow and lie in the row, all the words (names too) beside it.
 */
export const applicationSearch = pgTable(
  "application_search",
  {
    applicationId: uuid()
      .primaryKey()
      .references(() => applications.id, { onDelete: "cascade" }),
    jobId: uuid().notNull(),
    appliedAt: instant().notNull(),
    names: tsvector().notNull(),
    words: tsvector().notNull(),
  },
  (t) => [
    index("application_search_names").using("gin", t.names),
    index("application_search_words").using("gin", t.words),
    // Enough of them to say of a word that over 10,000 have it (lib/search/on-sampled-days.ts).
    index("application_search_sample")
      .using("gin", t.words)
      .where(sql`date_part('day', applied_at at time zone 'UTC') in (1, 16)`),
    // Newest first, of everything and of one job.
    index("application_search_newest").on(
      t.appliedAt.desc().nullsFirst(),
      t.applicationId.desc().nullsFirst(),
    ),
    index("application_search_job_newest").on(
      t.jobId,
      t.appliedAt.desc().nullsFirst(),
      t.applicationId.desc().nullsFirst(),
    ),
  ],
);

/** Apart from the application's own words, for who may read a note is asked of the note at every search. */
export const noteSearch = pgTable(
  "note_search",
  {
    noteId: uuid()
      .primaryKey()
      .references(() => notes.id, { onDelete: "cascade" }),
    applicationId: uuid().notNull(),
    words: tsvector().notNull(),
  },
  (t) => [
    index("note_search_words").using("gin", t.words),
    index("note_search_application").on(t.applicationId),
  ],
);

/** Applications whose words are written anew when this transaction ends; empty outside of one. */
export const applicationSearchDue = pgTable(
  "application_search_due",
  { applicationId: uuid().notNull() },
  (t) => [index("application_search_due_application").on(t.applicationId)],
);

/**
 * Every word of the names there are, with itself less each of its letters: two words one typo apart share one.
 * A word may stand here twice, so that nobody waits for whoever writes the same one.
 */
export const nameWords = pgTable(
  "name_words",
  {
    word: text().notNull(),
    near: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [index("name_words_word").on(t.word), index("name_words_near").using("gin", t.near)],
);
