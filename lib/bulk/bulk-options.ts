import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, messageTemplates, users } from "@/db/schema";
import { listRejectionReasons } from "@/lib/applications/list-rejection-reasons";
import { assertCan, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { getJob } from "@/lib/jobs/queries";
import { canBeRecruiter } from "@/lib/recruiters/can-be-recruiter";
import type { BulkOptions } from "./schemas";

/** What the dialogs of the bulk bar offer. @throws AppError `not_found`, `forbidden` */
export async function getBulkOptions(viewer: Viewer, slug: string): Promise<BulkOptions> {
  const job = await getJob(viewer, slug);
  assertCan(viewer, "board.read");
  const canMessage = can(viewer.role, "application.message");
  const [reasons, [delay], templates, recruiters] = await Promise.all([
    listRejectionReasons(),
    db.select({ hours: jobs.rejectionDelayHours }).from(jobs).where(eq(jobs.id, job.id)),
    canMessage ? listMessageTemplates() : [],
    can(viewer.role, "application.assign") ? listColleagues(job) : [],
  ]);
  return { reasons, rejectionDelayHours: delay?.hours ?? 0, canMessage, templates, recruiters };
}

/** One a key: each candidate gets it in their own language. */
function listMessageTemplates() {
  return db
    .select({ key: messageTemplates.key, name: messageTemplates.name, text: messageTemplates.text })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.kind, "message"), eq(messageTemplates.locale, "en")))
    .orderBy(sql`${messageTemplates.key} <> 'message'`, asc(messageTemplates.name));
}

function listColleagues(job: { id: string; confidential: boolean }) {
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(canBeRecruiter(job))
    .orderBy(asc(users.name), asc(users.id));
}
