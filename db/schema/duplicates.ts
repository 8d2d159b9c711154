import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { KeptFields } from "@/lib/duplicates/person-fields";
import { applications } from "./applications";
import { candidates } from "./candidates";
import { id, instant } from "./columns";
import { users } from "./users";

/**
 * What an application can be alike to others in: its mailbox, phone, ORCID iD, and names in a place. Kept apart, and
 * written by a trigger, so that a move does not write it anew.
 */
export const likenessKeys = pgTable(
  "likeness_keys",
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    key: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "likeness_keys_pk", columns: [t.applicationId, t.key] }),
    index("likeness_keys_key").on(t.key, t.applicationId),
  ],
);

/** Applications whose likeness to others is still to be looked for; a trigger writes it, the worker empties it. */
export const duplicateChecks = pgTable("duplicate_checks", {
  applicationId: uuid()
    .primaryKey()
    .references(() => applications.id, { onDelete: "cascade" }),
});

/** Two records that may be one person, with the two applications that say so. */
export const duplicateSuggestions = pgTable(
  "duplicate_suggestions",
  {
    candidateA: uuid()
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    candidateB: uuid()
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    applicationA: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    applicationB: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    reasons: text().array().notNull(),
    foundAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "duplicate_suggestions_pk", columns: [t.candidateA, t.candidateB] }),
    check("duplicate_suggestions_once", sql`${t.candidateA} < ${t.candidateB}`),
    index("duplicate_suggestions_candidate_b").on(t.candidateB),
    index("duplicate_suggestions_application_a").on(t.applicationA),
    index("duplicate_suggestions_application_b").on(t.applicationB),
    // All of them, newest first.
    index("duplicate_suggestions_found").on(
      t.foundAt.desc().nullsFirst(),
      t.applicationA.desc().nullsFirst(),
      t.applicationB.desc().nullsFirst(),
    ),
  ],
);

/** A colleague said that these are two people. */
export const duplicateDismissals = pgTable(
  "duplicate_dismissals",
  {
    candidateA: uuid()
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    candidateB: uuid()
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    dismissedByUserId: uuid()
      .notNull()
      .references(() => users.id),
    dismissedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "duplicate_dismissals_pk", columns: [t.candidateA, t.candidateB] }),
    check("duplicate_dismissals_once", sql`${t.candidateA} < ${t.candidateB}`),
    index("duplicate_dismissals_candidate_b").on(t.candidateB),
  ],
);

/** Records said to be one person: which moved to whom, and from which application each field is shown. */
export const candidateMerges = pgTable(
  "candidate_merges",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    fromPersonId: uuid()
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    /** The records that moved, as they stood together before. */
    moved: uuid().array().notNull(),
    kept: jsonb().$type<KeptFields>().notNull(),
    mergedByUserId: uuid()
      .notNull()
      .references(() => users.id),
    mergedAt: instant().notNull(),
    undoneByUserId: uuid().references(() => users.id),
    undoneAt: instant(),
  },
  (t) => [index("candidate_merges_person").on(t.personId), index("candidate_merges_from").on(t.fromPersonId)],
);
