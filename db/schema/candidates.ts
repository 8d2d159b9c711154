import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { citext, id, instant } from "./columns";

/** The person. What they wrote in a form stands on their application and never overwrites this row. */
export const candidates = pgTable(
  "candidates",
  {
    id: id(),
    email: citext().notNull().unique("candidates_email_unique"),
    name: text().notNull(),
    isDemo: boolean().notNull().default(false),
    /** The record whose person colleagues said this one is, too; null is itself. Opens nothing to a candidate. */
    personId: uuid(),
    /** They agreed to be kept beyond the time that is promised. */
    keptOnConsentAt: instant(),
    /** Nothing but this row is left of the person, so that counts stay true. */
    erasedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index("candidates_person").on(t.personId).where(sql`${t.personId} is not null`)],
);

/** What opens a candidate's own page. Only the token's hash is kept. */
export const candidateLinks = pgTable(
  "candidate_links",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidates.id),
    tokenHash: text().notNull().unique("candidate_links_hash_unique"),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index("candidate_links_candidate").on(t.candidateId)],
);
