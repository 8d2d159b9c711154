import { index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { id, instant } from "./columns";
import { users } from "./users";

export const mailState = pgEnum("mail_state", [
  "waiting",
  "sent",
  "failed",
  "cancelled",
  "no_smtp",
  "demo_address",
]);

/** Every mail, written in the transaction that causes it and sent by the worker. */
export const mailOutbox = pgTable(
  "mail_outbox",
  {
    id: id(),
    kind: text().notNull(),
    toEmail: text().notNull(),
    toName: text(),
    subject: text().notNull(),
    /** Plain paragraphs; `{{link}}` stands where the link goes. */
    text: text().notNull(),
    /** Opens a door, so it stands apart and is wiped once the mail is sent. */
    link: text(),
    /** The language of what stands around the text. */
    locale: text().notNull().default("en"),
    applicationId: uuid().references(() => applications.id),
    userId: uuid().references(() => users.id),
    messageId: text().notNull().unique("mail_outbox_message_id_unique"),
    idempotencyKey: text().unique("mail_outbox_idempotency_key_unique"),
    state: mailState().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    lastError: text(),
    sendAfter: instant().notNull(),
    sentAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("mail_outbox_created").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("mail_outbox_state_created").on(t.state, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("mail_outbox_application").on(t.applicationId),
  ],
);
