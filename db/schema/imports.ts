import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { citext, id, instant } from "./columns";
import { jobs } from "./jobs";
import { users } from "./users";

export const importState = pgEnum("import_state", [
  "uploaded",
  "checking",
  "checked",
  "importing",
  "done",
  "undoing",
  "undone",
]);

/** A CSV file of people for one job: read, mapped, tried row by row, and only then imported. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    fileName: text().notNull(),
    /** "UTF-8, separated by semicolons": how it was read. */
    readAs: text().notNull(),
    headers: jsonb().$type<string[]>().notNull(),
    /** Which column each field comes from. */
    mapping: jsonb().$type<Record<string, number>>(),
    state: importState().notNull().default("uploaded"),
    total: integer().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [index("imports_job").on(t.jobId, t.createdAt.desc().nullsFirst())],
);

export const importRowState = pgEnum("import_row_state", [
  "waiting",
  "ready",
  "duplicate",
  "wrong",
  "added",
  "removed",
  "kept",
]);

export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** Which line of the file it begins on. */
    line: integer().notNull(),
    /** What stood there; forgotten as soon as the import has ended. */
    cells: jsonb().$type<string[]>(),
    email: citext(),
    state: importRowState().notNull().default("waiting"),
    why: text(),
    /** Who was added, or who is there already. */
    applicationId: uuid().references(() => applications.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ name: "import_rows_pk", columns: [t.importId, t.line] }),
    index("import_rows_application").on(t.applicationId),
    index("import_rows_email").on(t.email),
  ],
);
