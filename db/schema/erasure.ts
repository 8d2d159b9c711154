import { sql } from "drizzle-orm";
import { index, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { candidates } from "./candidates";
import { citext, id, instant } from "./columns";
import { users } from "./users";

/** What a candidate asks for on their page and confirms from their mailbox. Only the token's hash is kept. */
export const candidateConfirmations = pgTable(
  "candidate_confirmations",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidates.id),
    tokenHash: text().notNull().unique("candidate_confirmations_hash_unique"),
    locale: text().notNull().default("en"),
    /** The address they want to be written to; null is for an erasure. */
    newEmail: citext(),
    /** The mailbox that this one proves: for another address, both the old and the new. */
    sentTo: citext(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index("candidate_confirmations_candidate").on(t.candidateId)],
);

export const erasureWhy = pgEnum("erasure_why", ["request", "retention"]);

/** What is to be erased, or was: nothing in here is about a person once it is finished. */
export const erasures = pgTable(
  "erasures",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidates.id),
    why: erasureWhy().notNull(),
    locale: text().notNull().default("en"),
    askedAt: instant().notNull(),
    /** When the tables were emptied; the files are removed after that. */
    erasedAt: instant(),
    /** Hashes of the files still to be removed. */
    files: text().array().notNull().default(sql`'{}'`),
    finishedAt: instant(),
  },
  (t) => [
    // Whoever confirms twice asks once; what a retention run began is another thing.
    uniqueIndex("erasures_one_request").on(t.candidateId).where(sql`${t.why} = 'request'`),
    index("erasures_unfinished").on(t.askedAt).where(sql`${t.finishedAt} is null`),
  ],
);

/** Keeps a person's data from being erased for as long as it stands, whoever asks. */
export const legalHolds = pgTable(
  "legal_holds",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidates.id),
    reason: text().notNull(),
    setByUserId: uuid()
      .notNull()
      .references(() => users.id),
    setAt: instant().notNull(),
    liftedAt: instant(),
  },
  (t) => [uniqueIndex("legal_holds_one_standing").on(t.candidateId).where(sql`${t.liftedAt} is null`)],
);
