import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { evidenceKinds } from "@/lib/scorecards/evidence-kinds";
import { answers, applications, documents } from "./applications";
import { id, instant } from "./columns";
import { stages } from "./jobs";
import { notes } from "./notes";
import { publications } from "./publications";
import { requirements } from "./requirements";
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
    /** The move into a stage with reviewers that asked; undoing it takes the asking back. */
    askedByMoveId: uuid(),
    /** How often they were told by mail: 0 not yet, 1 once asked, 2 after a day, 3 after three. */
    told: integer().notNull().default(1),
    declinedAt: instant(),
    declineReason: text(),
  },
  (t) => [
    unique("assignments_application_user_unique").on(t.applicationId, t.userId),
    index("assignments_user").on(t.userId),
    // Whom to tell, or remind, next.
    index("assignments_untold").on(t.askedAt).where(sql`${t.declinedAt} is null and ${t.told} < 3`),
  ],
);

/** Who is asked for feedback on everyone moved into a stage. */
export const stageReviewers = pgTable(
  "stage_reviewers",
  {
    stageId: uuid()
      .notNull()
      .references(() => stages.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "stage_reviewers_pk", columns: [t.stageId, t.userId] }),
    index("stage_reviewers_user").on(t.userId),
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
    /** Why it was changed after it had been submitted; what it said before stands in `scorecard_versions`. */
    reason: text(),
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
    /** How the requirement read when it was rated. */
    requirementVersion: integer().notNull().default(1),
    rating: rating().notNull(),
  },
  (t) => [unique("ratings_scorecard_requirement_unique").on(t.scorecardId, t.requirementId)],
);

export const evidenceKind = pgEnum("evidence_kind", evidenceKinds);

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
    publicationId: uuid().references(() => publications.id),
    noteId: uuid().references(() => notes.id),
    quote: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    index("evidence_rating").on(t.ratingId),
    // Looked through for each note that is erased; few passages are of notes.
    index("evidence_note").on(t.noteId).where(sql`${t.noteId} is not null`),
  ],
);
