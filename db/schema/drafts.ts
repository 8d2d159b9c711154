import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { citext, id, instant } from "./columns";
import { jobs } from "./jobs";
import { uploads } from "./uploads";

/** Applications not sent yet, kept because their writer asked. Nobody else reads them. */
export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    email: citext().notNull(),
    /** What was typed, by the form's own names; never the consent. */
    fields: jsonb().$type<Record<string, string[]>>().notNull(),
    /** The résumé, when it was chosen already. */
    uploadId: uuid().references(() => uploads.id, { onDelete: "set null" }),
    locale: text().notNull().default("en"),
    /** Stands for a job, a mailbox and a browser: what that browser saves again replaces what it saved. */
    saveKey: text().notNull().unique("drafts_save_key_unique"),
    tokenHash: text().notNull().unique("drafts_token_hash_unique"),
    savedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("drafts_job_email").on(t.jobId, t.email), index("drafts_expires").on(t.expiresAt)],
);
