import { sql } from "drizzle-orm";
import { boolean, check, integer, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** What the worker does with who is due: nothing, all gone but the count, or ratings without words kept. */
export const retentionMode = pgEnum("retention_mode", ["off", "erase", "anonymise"]);

/** One row: the organisation that runs this deployment. */
export const settings = pgTable(
  "settings",
  {
    id: boolean().primaryKey().default(true),
    organisationName: text().notNull(),
    privacyContactEmail: text().notNull(),
    retentionMonths: integer().notNull().default(24),
    retentionMode: retentionMode().notNull().default("off"),
    updatedAt: instant().notNull(),
  },
  (t) => [check("settings_one_row", sql`${t.id}`)],
);
