import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** What candidates agree to, as it was shown: a change of its words, or of what they speak of, is a new version. */
export const consentTexts = pgTable(
  "consent_texts",
  {
    version: integer().notNull(),
    locale: text().notNull(),
    /** Beside the box. */
    summary: text().notNull(),
    /** In full, as Markdown, on the page about privacy. */
    body: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ name: "consent_texts_pk", columns: [t.version, t.locale] })],
);
