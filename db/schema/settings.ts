import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** One row: the organisation that runs this deployment. */
export const settings = pgTable(
  "settings",
  {
    id: boolean().primaryKey().default(true),
    organisationName: text().notNull(),
    privacyContactEmail: text().notNull(),
    retentionMonths: integer().notNull().default(24),
    updatedAt: instant().notNull(),
  },
  (t) => [check("settings_one_row", sql`${t.id}`)],
);
