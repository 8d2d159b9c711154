import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { RequirementWeight } from "@/lib/jobs/job-words";
import { id, instant } from "./columns";
import { jobs, stages } from "./jobs";

/** What some requirements of a job have in common, so that a stage can look at these. */
export const focusAreas = pgTable(
  "focus_areas",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    name: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [index("focus_areas_job").on(t.jobId, t.position)],
);

/** A stage with none looks at everything. */
export const stageFocusAreas = pgTable(
  "stage_focus_areas",
  {
    stageId: uuid()
      .notNull()
      .references(() => stages.id, { onDelete: "cascade" }),
    focusAreaId: uuid()
      .notNull()
      .references(() => focusAreas.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ name: "stage_focus_areas_pk", columns: [t.stageId, t.focusAreaId] }),
    index("stage_focus_areas_area").on(t.focusAreaId),
  ],
);

export const requirementKind = pgEnum("requirement_kind", ["required", "preferred"]);

/** A line of the scorecard as it reads now; what it read before, where it may have been rated, stands in its versions. */
export const requirements = pgTable(
  "requirements",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    kind: requirementKind().notNull(),
    text: text().notNull(),
    weight: integer().$type<RequirementWeight>().notNull().default(1),
    version: integer().notNull().default(1),
    focusAreaId: uuid().references(() => focusAreas.id, { onDelete: "set null" }),
    position: integer().notNull(),
    /** A rated requirement stays for the scorecards that rated it. */
    archivedAt: instant(),
  },
  (t) => [
    index("requirements_job").on(t.jobId, t.position),
    index("requirements_focus_area").on(t.focusAreaId),
    check("requirements_weight", sql`${t.weight} between 1 and 3`),
  ],
);

/** How a requirement read until it was changed. Written once, never changed. */
export const requirementVersions = pgTable(
  "requirement_versions",
  {
    requirementId: uuid().notNull(),
    version: integer().notNull(),
    kind: requirementKind().notNull(),
    text: text().notNull(),
    weight: integer().$type<RequirementWeight>().notNull(),
    replacedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "requirement_versions_pk", columns: [t.requirementId, t.version] }),
    foreignKey({
      name: "requirement_versions_requirement_fk",
      columns: [t.requirementId],
      foreignColumns: [requirements.id],
    }).onDelete("cascade"),
  ],
);
