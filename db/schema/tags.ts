import { index, pgEnum, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { citext, id, instant } from "./columns";
import { users } from "./users";

export const tagColour = pgEnum("tag_colour", ["grey", "blue", "green", "amber", "red", "violet"]);

/** A colleague's word for a kind of application, the same for all jobs. */
export const tags = pgTable("tags", {
  id: id(),
  name: citext().notNull().unique("tags_name_unique"),
  colour: tagColour().notNull(),
  createdAt: instant().notNull(),
});

export const applicationTags = pgTable(
  "application_tags",
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    tagId: uuid()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    taggedByUserId: uuid()
      .notNull()
      .references(() => users.id),
    taggedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "application_tags_pk", columns: [t.applicationId, t.tagId] }),
    index("application_tags_tag").on(t.tagId),
  ],
);
