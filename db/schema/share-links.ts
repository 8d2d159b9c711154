import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { citext, id, instant } from "./columns";
import { jobs } from "./jobs";
import { users } from "./users";

/** An address of a posting that says where its readers come from, by a name colleagues gave. */
export const shareLinks = pgTable(
  "share_links",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    /** What stands in the address. */
    key: text().notNull(),
    /** What applications say, and what they are filtered by. */
    name: text().notNull(),
    createdByUserId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    /** The address still leads to the posting, and says nothing any more. */
    retiredAt: instant(),
  },
  (t) => [unique("share_links_job_key_unique").on(t.jobId, t.key)],
);

/** Somebody a colleague thinks of, who was invited to apply; gone once they have, or after its time. */
export const referrals = pgTable(
  "referrals",
  {
    id: id(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    referredByUserId: uuid()
      .notNull()
      .references(() => users.id),
    email: citext().notNull(),
    /** Stands in the address of the invitation, for who applies with another one. */
    key: text().notNull().unique("referrals_key_unique"),
    why: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    unique("referrals_job_email_unique").on(t.jobId, t.email),
    index("referrals_expiry").on(t.expiresAt),
    index("referrals_email").on(t.email),
  ],
);
