import { sql } from "drizzle-orm";
import { index, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { id, instant } from "./columns";
import { mailOutbox } from "./mail";
import { users } from "./users";

/** What our mails to candidates say, one row a kind and language; of kind `message` there are several. */
export const messageTemplates = pgTable(
  "message_templates",
  {
    id: id(),
    kind: text().notNull(),
    locale: text().notNull(),
    /** Tells a kind's templates apart; the same in every language. */
    key: text().notNull(),
    name: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    updatedAt: instant().notNull(),
    /** Who wrote it; null while it is as it came. */
    updatedByUserId: uuid().references(() => users.id),
  },
  (t) => [unique("message_templates_kind_locale_key_unique").on(t.kind, t.locale, t.key)],
);

export const messageAuthor = pgEnum("message_author", ["staff", "candidate"]);

/** The conversation with a candidate about one application. */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    author: messageAuthor().notNull(),
    /** Which colleague wrote it, or whose message an answer is to: they owe the next one. */
    userId: uuid().references(() => users.id),
    subject: text(),
    body: text().notNull(),
    /** From when the candidate may read it: its mail leaves then. */
    visibleAt: instant().notNull(),
    /** The mail that carries it; an answer has none. */
    mailId: uuid().references(() => mailOutbox.id, { onDelete: "set null" }),
    cancelledAt: instant(),
    /** An answer that nobody needs to answer any more. */
    settledAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("messages_application").on(t.applicationId, t.createdAt),
    index("messages_mail").on(t.mailId),
    // Answers owed: few at any time.
    index("messages_owed")
      .on(t.createdAt, t.applicationId)
      .where(sql`${t.author} = 'candidate' and ${t.settledAt} is null`),
  ],
);
