import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ParsedScorecard, RecordedRating } from "@/lib/scorecards/schemas";
import { id, instant } from "./columns";
import { recommendation, scorecards } from "./feedback";

/** What a submitted scorecard said before its author changed it. Written once, never changed. */
export const scorecardVersions = pgTable(
  "scorecard_versions",
  {
    id: id(),
    scorecardId: uuid()
      .notNull()
      .references(() => scorecards.id, { onDelete: "cascade" }),
    /** From 1 on; the scorecard itself is the one after the last. */
    number: integer().notNull(),
    /** Why it replaced the one before it; null for the first. */
    reason: text(),
    recommendation: recommendation(),
    comment: text().notNull(),
    ratings: jsonb().$type<RecordedRating[]>().notNull(),
    submittedAt: instant().notNull(),
  },
  (t) => [unique("scorecard_versions_number_unique").on(t.scorecardId, t.number)],
);

/** A change of a submitted scorecard while it is being written: its author's alone, and one at a time. */
export const scorecardRevisions = pgTable("scorecard_revisions", {
  scorecardId: uuid()
    .primaryKey()
    .references(() => scorecards.id, { onDelete: "cascade" }),
  version: integer().notNull().default(1),
  reason: text().notNull(),
  recommendation: recommendation(),
  comment: text().notNull(),
  ratings: jsonb().$type<ParsedScorecard["ratings"]>().notNull(),
  updatedAt: instant().notNull(),
});
