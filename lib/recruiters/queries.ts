import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, jobs, users } from "@/db/schema";
import { applicationVisibleTo, assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { canBeRecruiter } from "./can-be-recruiter";
import type { RecruiterView } from "./schemas";

/** Who could look after this application. @throws AppError `forbidden`, `not_found` */
export async function listRecruiters(viewer: Viewer, applicationId: string): Promise<RecruiterView[]> {
  assertCan(viewer, "application.assign");
  const [job] = await db
    .select({ id: jobs.id, confidential: jobs.confidential })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  if (!job) throw notFound();
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(canBeRecruiter(job))
    .orderBy(asc(users.name), asc(users.id));
}
