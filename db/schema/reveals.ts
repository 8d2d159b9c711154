import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { instant } from "./columns";
import { users } from "./users";

/** Who had an anonymised application shown to them; why is personal, and stands with the event. */
export const reveals = pgTable(
  "reveals",
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    revealedAt: instant().notNull(),
  },
  (t) => [primaryKey({ name: "reveals_pk", columns: [t.applicationId, t.userId] })],
);
