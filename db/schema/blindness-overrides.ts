import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { instant } from "./columns";
import { users } from "./users";

/** Who read others' feedback before giving their own; why is personal, and stands with the event. */
export const blindnessOverrides = pgTable(
  "blindness_overrides",
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    overriddenAt: instant().notNull(),
  },
  (t) => [primaryKey({ name: "blindness_overrides_pk", columns: [t.applicationId, t.userId] })],
);
