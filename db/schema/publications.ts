import { boolean, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { id } from "./columns";

/** What is known of a publication, whoever lists it. */
export const paperColumns = () => ({
  title: text(),
  authors: jsonb().$type<string[]>().notNull(),
  hasMoreAuthors: boolean().notNull().default(false),
  venue: text(),
  year: integer(),
  doi: text(),
  arxivId: text(),
  url: text(),
  /** A plain reference as it was typed. */
  reference: text(),
});

/** What a candidate has written, one row each, in the order they gave them. Evidence may point at a row. */
export const publications = pgTable(
  "publications",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    position: integer().notNull(),
    ...paperColumns(),
    /** Theirs among the authors, counted from 1. */
    authorPlace: integer(),
    isSelected: boolean().notNull().default(false),
    contribution: text(),
  },
  (t) => [unique("publications_application_position_unique").on(t.applicationId, t.position)],
);

/** All that was typed, so that what could not be read is not lost. */
export const publicationTexts = pgTable("publication_texts", {
  applicationId: uuid()
    .primaryKey()
    .references(() => applications.id),
  text: text().notNull(),
});
