import { sql } from "drizzle-orm";
import { boolean, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { citext, id, instant } from "./columns";
import { jobs } from "./jobs";
import { users } from "./users";

/** Filters of a job's applications under a name: its maker's own, or for all who see the job's board. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    isForTeam: boolean().notNull(),
    name: citext().notNull(),
    /** What stands in the URL: ids and words of filters, never a name that was searched for. */
    search: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("saved_views_team_name").on(t.jobId, t.name).where(sql`${t.isForTeam}`),
    uniqueIndex("saved_views_own_name").on(t.jobId, t.userId, t.name).where(sql`not ${t.isForTeam}`),
  ],
);

/** Which columns a colleague's list shows, in their order, whatever the job. */
export const listColumns = pgTable("list_columns", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  columns: text().array().notNull(),
  updatedAt: instant().notNull(),
});
