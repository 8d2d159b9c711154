import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, jobs } from "@/db/schema";

/** What its writer kept and has not sent: for their own download, whose address is theirs by its link. */
export function listOwnDrafts(email: string) {
  return db
    .select({ role: jobs.title, savedAt: drafts.savedAt, fields: drafts.fields })
    .from(drafts)
    .innerJoin(jobs, eq(jobs.id, drafts.jobId))
    .where(eq(drafts.email, email))
    .orderBy(asc(drafts.savedAt));
}
