import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  foreignKey,
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
import type { AnswerValue } from "@/lib/questions/question-kinds";
import { candidates } from "./candidates";
import { citext, id, instant } from "./columns";
import { jobs, questionKind, questions, stages } from "./jobs";
import { users } from "./users";

export const applicationStatus = pgEnum("application_status", ["active", "hired", "rejected", "withdrawn"]);

export const rejectionReasonKind = pgEnum("rejection_reason_kind", ["we_rejected", "they_withdrew"]);

export const rejectionReasons = pgTable("rejection_reasons", {
  id: id(),
  name: text().notNull().unique("rejection_reasons_name_unique"),
  kind: rejectionReasonKind().notNull(),
  position: integer().notNull(),
});

export const applications = pgTable(
  "applications",
  {
    id: id(),
    reference: text().notNull().unique("applications_reference_unique"),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    candidateId: uuid()
      .notNull()
      .references(() => candidates.id),
    stageId: uuid().notNull(),
    status: applicationStatus().notNull().default("active"),
    fullName: text().notNull(),
    /** The name without case and accents, for ordering alike everywhere; a trigger writes it. */
    sortName: text().notNull().default(""),
    email: citext().notNull(),
    phone: text(),
    location: text(),
    affiliation: text(),
    googleScholar: text(),
    orcid: text(),
    github: text(),
    website: text(),
    coverLetter: text(),
    source: text().notNull().default("careers_site"),
    /** The language they applied in, and are written to in. */
    locale: text().notNull().default("en"),
    appliedAt: instant().notNull(),
    stageEnteredAt: instant().notNull(),
    endedAt: instant(),
    /** Out of the triage queue until then; a move or an ending forgets it. */
    snoozedUntil: instant(),
    /** From when the candidate is told of a rejection. */
    endingToldAt: instant(),
    rejectionReasonId: uuid().references(() => rejectionReasons.id),
    consentVersion: text(),
    consentAt: instant(),
    /** The form's own random key: the same form sent twice is one application. */
    submissionKey: text().unique("applications_submission_key_unique"),
    addedByUserId: uuid().references(() => users.id),
    /** The recruiter who looks after it; null is nobody yet. */
    recruiterId: uuid().references(() => users.id),
    /** Written with the application, so that a card says them without counting. */
    publicationCount: integer().notNull().default(0),
    selectedPublicationCount: integer().notNull().default(0),
    version: integer().notNull().default(1),
    /** All that was personal is gone: what is left is counted, and can be changed by nobody. */
    erasedAt: instant(),
  },
  (t) => [
    foreignKey({
      name: "applications_stage_of_job_fk",
      columns: [t.jobId, t.stageId],
      foreignColumns: [stages.jobId, stages.id],
    }),
    unique("applications_candidate_job_unique").on(t.candidateId, t.jobId),
    // A board column, newest in the stage first, by keyset.
    index("applications_column").on(
      t.jobId,
      t.stageId,
      t.status,
      t.stageEnteredAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    // The list, in its three orders, read forwards and backwards.
    index("applications_job_applied").on(t.jobId, t.status, t.appliedAt, t.id),
    index("applications_job_entered").on(t.jobId, t.status, t.stageEnteredAt, t.id),
    index("applications_job_sort_name").on(t.jobId, t.status, t.sortName, t.id),
    index("applications_applied").on(t.appliedAt),
    // Who looks after whom, and who is looked after by nobody, newest first.
    index("applications_job_recruiter").on(t.jobId, t.recruiterId, t.status, t.appliedAt, t.id),
    // Places by any part of them, without case and accents.
    index("applications_location").using("gin", sql`fold_words(location) gin_trgm_ops`),
    // Who is due to be erased, oldest ending first.
    index("applications_retention")
      .on(t.endedAt)
      .where(sql`${t.erasedAt} is null and ${t.endedAt} is not null`),
  ],
);

/** Exact counts: the folded base here plus the deltas a trigger writes (no hot row, no lock). */
export const stageCounts = pgTable(
  "stage_counts",
  {
    jobId: uuid().notNull(),
    stageId: uuid().notNull(),
    status: applicationStatus().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ name: "stage_counts_pk", columns: [t.jobId, t.stageId, t.status] })],
);

export const stageCountDeltas = pgTable(
  "stage_count_deltas",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    jobId: uuid().notNull(),
    stageId: uuid().notNull(),
    status: applicationStatus().notNull(),
    delta: integer().notNull(),
    /** The day, in UTC, they entered the stage. */
    enteredOn: date(),
  },
  (t) => [index("stage_count_deltas_job").on(t.jobId)],
);

/** Active applications by the day they entered their stage: who waits past a promise is a sum of few days. */
export const stageEntryDays = pgTable(
  "stage_entry_days",
  {
    jobId: uuid().notNull(),
    stageId: uuid().notNull(),
    enteredOn: date().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ name: "stage_entry_days_pk", columns: [t.jobId, t.stageId, t.enteredOn] })],
);

/** The wording and kind as they were asked: a later edit of the question does not rewrite an answer. */
export const answers = pgTable(
  "answers",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
    questionLabel: text().notNull(),
    kind: questionKind().notNull(),
    /** What a number counts, as it was asked. */
    unit: text(),
    value: jsonb().$type<AnswerValue>().notNull(),
    /** The file that was sent; `value` is its name. */
    documentId: uuid().references(() => documents.id),
    position: integer().notNull(),
  },
  (t) => [
    unique("answers_application_question_unique").on(t.applicationId, t.questionId),
    // Who answered so: one answer of a few, a number or a day; and several of those that were offered.
    index("answers_question_value")
      .on(t.questionId, t.value)
      .where(sql`kind in ('choice', 'yes_no', 'number', 'date')`),
    index("answers_choices").using("gin", sql`value jsonb_path_ops`).where(sql`kind = 'choices'`),
    // Whoever erases a file looks for what speaks of it.
    index("answers_document").on(t.documentId).where(sql`${t.documentId} is not null`),
  ],
);

export const documentKind = pgEnum("document_kind", ["resume", "other"]);
export const extractionState = pgEnum("extraction_state", ["pending", "done", "unreadable"]);

export const documents = pgTable(
  "documents",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    kind: documentKind().notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    extractionState: extractionState().notNull().default("pending"),
    extractedText: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index("documents_application").on(t.applicationId), index("documents_sha256").on(t.sha256)],
);
