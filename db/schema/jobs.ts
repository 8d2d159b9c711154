import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { anonymities } from "@/lib/anonymous/anonymities";
import { type AskedWhen, type QuestionLimits, questionKinds } from "@/lib/questions/question-kinds";
import { id, instant } from "./columns";
import { users } from "./users";

export const jobStatus = pgEnum("job_status", ["draft", "open", "paused", "closed"]);

export const employmentType = pgEnum("employment_type", [
  "full_time",
  "part_time",
  "contract",
  "temporary",
  "internship",
]);

/** What candidates may say of themselves after applying; see lib/self-identification/question-set.ts. */
export const selfIdentificationChoice = pgEnum("self_identification_choice", ["by_country", "none", "us"]);

export const jobs = pgTable(
  "jobs",
  {
    id: id(),
    slug: text().notNull().unique("jobs_slug_unique"),
    title: text().notNull(),
    team: text().notNull(),
    level: text(),
    employmentType: employmentType().notNull(),
    salaryMin: integer(),
    salaryMax: integer(),
    salaryCurrency: text().notNull().default("USD"),
    status: jobStatus().notNull().default("draft"),
    confidential: boolean().notNull().default(false),
    selfIdentification: selfIdentificationChoice().notNull().default("by_country"),
    /** How long a rejection's mail waits, and can be taken back; 0 sends it at once. */
    rejectionDelayHours: integer().notNull().default(48),
    /** How long its ended applications are kept; null is as long as all others. */
    retentionMonths: integer(),
    /** Groups of terms that mean the same; who looks for one finds the others, too. */
    synonyms: jsonb().$type<string[][]>().notNull().default([]),
    isDemo: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    openedAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    check("jobs_rejection_delay", sql`${t.rejectionDelayHours} between 0 and 720`),
    check(
      "jobs_salary_in_order",
      sql`${t.salaryMin} is null or ${t.salaryMax} is null or ${t.salaryMin} <= ${t.salaryMax}`,
    ),
  ],
);

/** The public text of a job, one per language. Country and region as in schema.org's PostalAddress. */
export const postings = pgTable(
  "postings",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    locale: text().notNull().default("en"),
    title: text().notNull(),
    location: text().notNull(),
    city: text(),
    region: text(),
    country: text(),
    summary: text().notNull(),
    body: text().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [unique("postings_job_locale_unique").on(t.jobId, t.locale)],
);

export const questionKind = pgEnum("question_kind", questionKinds);

export const questions = pgTable(
  "questions",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    kind: questionKind().notNull(),
    label: text().notNull(),
    help: text(),
    isRequired: boolean().notNull().default(false),
    options: jsonb().$type<string[]>().notNull().default([]),
    limits: jsonb().$type<QuestionLimits>().notNull().default({}),
    /** Null is always; the rule that writes it sees to it that there is no circle. */
    askedWhen: jsonb().$type<AskedWhen>(),
    position: integer().notNull(),
    archivedAt: instant(),
  },
  (t) => [index("questions_job").on(t.jobId, t.position)],
);

export const stageKind = pgEnum("stage_kind", ["applied", "review", "screen", "interview", "offer", "hired"]);

export const anonymity = pgEnum("anonymity", anonymities);

export const stages = pgTable(
  "stages",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    name: text().notNull(),
    publicName: text().notNull(),
    kind: stageKind().notNull(),
    /** Days within which we promise the candidate to hear from us; null promises nothing. */
    promisedDays: integer(),
    /** Whether who enters it is told by mail. */
    mailsOnEntry: boolean().notNull().default(false),
    /** What is hidden of who is in it. */
    anonymity: anonymity().notNull().default("none"),
    position: integer().notNull(),
  },
  (t) => [
    // What the composite foreign key of applications points at.
    unique("stages_job_id_unique").on(t.jobId, t.id),
    index("stages_job_position").on(t.jobId, t.position),
    check("stages_promised_days_positive", sql`${t.promisedDays} is null or ${t.promisedDays} > 0`),
  ],
);

export const hiringTeam = pgTable(
  "hiring_team",
  {
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "hiring_team_pk", columns: [t.jobId, t.userId] }),
    index("hiring_team_user").on(t.userId),
  ],
);
