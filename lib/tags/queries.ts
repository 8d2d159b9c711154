import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applicationTags, tags } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { TagView } from "./schemas";

const columns = { id: tags.id, name: tags.name, colour: tags.colour };

/** All tags there are. @throws AppError `forbidden` */
export async function listTags(viewer: Viewer): Promise<TagView[]> {
  assertCan(viewer, "application.tag");
  return db.select(columns).from(tags).orderBy(asc(tags.name));
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
