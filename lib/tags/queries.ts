import "server-only";
import { asc, count, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, applicationTags, tags } from "@/db/schema";
import { applicationVisibleTo, assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { CountedTag, TagView } from "./schemas";

const columns = { id: tags.id, name: tags.name, colour: tags.colour };

/** All tags there are. @throws AppError `forbidden` */
export async function listTags(viewer: Viewer): Promise<TagView[]> {
  assertCan(viewer, "application.tag");
  return db.select(columns).from(tags).orderBy(asc(tags.name));
}

/** All tags, each with how many of the applications one sees have it. @throws AppError `forbidden` */
export async function countTags(viewer: Viewer): Promise<CountedTag[]> {
  assertCan(viewer, "tag.edit");
  const used = db
    .select({ tagId: applicationTags.tagId, count: count().as("count") })
    .from(applicationTags)
    .innerJoin(applications, eq(applications.id, applicationTags.applicationId))
    .where(applicationVisibleTo(viewer))
    .groupBy(applicationTags.tagId)
    .as("used");
  return db
    .select({ ...columns, count: sql<number>`coalesce(${used.count}, 0)`.mapWith(Number) })
    .from(tags)
    .leftJoin(used, eq(used.tagId, tags.id))
    .orderBy(asc(tags.name));
}

/** Those of an application that the caller has found to be visible. */
export async function tagsOf(applicationId: string): Promise<TagView[]> {
  return db
    .select(columns)
    .from(applicationTags)
    .innerJoin(tags, eq(tags.id, applicationTags.tagId))
    .where(eq(applicationTags.applicationId, applicationId))
    .orderBy(asc(tags.name));
}
