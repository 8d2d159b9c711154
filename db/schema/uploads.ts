import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";

/** Files that came before the form they belong to: each for one browser, for one form, for a while. */
export const uploads = pgTable(
  "uploads",
  {
    id: id(),
    tokenHash: text().notNull().unique("uploads_token_hash_unique"),
    browserHash: text().notNull(),
    sha256: text().notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    sizeBytes: integer().notNull(),
    /** The one submission that took it: sent again, it is given the same file. */
    usedFor: text(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("uploads_sha256").on(t.sha256), index("uploads_expires").on(t.expiresAt)],
);

/** Files being stored now: a claim is made before the bytes are, and the sweep leaves what is claimed alone. */
export const fileClaims = pgTable("file_claims", {
  sha256: text().primaryKey(),
  claimedAt: instant().notNull(),
});
