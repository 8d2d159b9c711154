import { boolean, date, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { citext, id, instant } from "./columns";

export const userRole = pgEnum("user_role", ["admin", "recruiter", "hiring_manager", "interviewer"]);

export const users = pgTable("users", {
  id: id(),
  email: citext().notNull().unique("users_email_unique"),
  name: text().notNull(),
  role: userRole().notNull(),
  passwordHash: text(),
  /** Raised to sign this person out everywhere: a token made for an older number is void. */
  sessionNumber: integer().notNull().default(1),
  disabledAt: instant(),
  /** Whether they want a mail each morning on who is waiting, and the day of the last one. */
  wantsDigest: boolean().notNull().default(false),
  digestOn: date(),
  isDemo: boolean().notNull().default(false),
  createdAt: instant().notNull(),
});

export const userTokenKind = pgEnum("user_token_kind", ["invitation", "password_reset"]);

export const userTokens = pgTable(
  "user_tokens",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    kind: userTokenKind().notNull(),
    tokenHash: text().notNull().unique("user_tokens_hash_unique"),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index("user_tokens_user").on(t.userId)],
);
