import { index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { answers, applications, documents } from "./applications";
import { id, instant } from "./columns";
import { requirements } from "./jobs";
import { users } from "./users";

/** Who was asked for feedback. */
export const assignments = pgTable(
  "assignments",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    askedByUserId: uuid()
      .notNull()
      .references(() => users.id),
    askedAt: instant().notNull(),
    declinedAt: instant(),
  },
  (t) => [
    unique("assignments_application_user_unique").on(t.applicationId, t.userId),
    index("assignments_user").on(t.userId),
  ],
);

export const recommendation = pgEnum("recommendation", ["strong_no", "no", "yes", "strong_yes"]);

/** One person's verdict; a draft until `submittedAt`, locked from then on. */
export const scorecards = pgTable(
  "scorecards",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    recommendation: recommendation(),
    comment: text().notNull().default(""),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull(),
    submittedAt: instant(),
  },
  (t) => [
    unique("scorecards_application_user_unique").on(t.applicationId, t.userId),
    index("scorecards_user").on(t.userId),
  ],
);

export const rating = pgEnum("rating", ["no_evidence", "partly", "meets", "exceeds"]);

/** A requirement without a row was not assessed. */
export const ratings = pgTable(
  "ratings",
  {
    id: id(),
    scorecardId: uuid()
      .notNull()
      .references(() => scorecards.id, { onDelete: "cascade" }),
    requirementId: uuid()
      .notNull()
      .references(() => requirements.id),
    rating: rating().notNull(),
  },
  (t) => [unique("ratings_scorecard_requirement_unique").on(t.scorecardId, t.requirementId)],
);

export const evidenceKind = pgEnum("evidence_kind", ["document", "answer"]);

export const evidence = pgTable(
  "evidence",
  {
    id: id(),
    ratingId: uuid()
      .notNull()
      .references(() => ratings.id, { onDelete: "cascade" }),
    kind: evidenceKind().notNull(),
    documentId: uuid().references(() => documents.id),
    answerId: uuid().references(() => answers.id),
    quote: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [index("evidence_rating").on(t.ratingId)],
);
