import "server-only";
import { and, asc, eq, isNotNull, or, sql } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { applications, assignments, jobs, scorecards, users } from "@/db/schema";
import { applicationVisibleTo, assertCan, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { conflictsOfColleagues } from "@/lib/conflicts/list-conflicts";
import { notFound } from "@/lib/errors";
import { canBeAsked } from "./can-be-asked";
import { canStillReview } from "./can-still-review";
import type { ColleagueView, ReviewerView } from "./schemas";

/** Everyone asked on an application that the caller may see, and who submitted without being asked. */
export async function listReviewers(
  tx: DbOrTx,
  viewer: Viewer,
  applicationId: string,
): Promise<ReviewerView[]> {
  const rows = await tx
    .select({
      userId: users.id,
      name: users.name,
      askedAt: assignments.askedAt,
      declinedAt: assignments.declinedAt,
      declineReason: assignments.declineReason,
      submittedAt: scorecards.submittedAt,
      isHere: canStillReview("users", sql`(select job_id from applications where id = ${applicationId})`),
    })
    .from(users)
    .leftJoin(
      assignments,
      and(eq(assignments.userId, users.id), eq(assignments.applicationId, applicationId)),
    )
    .leftJoin(
      scorecards,
      and(
        eq(scorecards.userId, users.id),
        eq(scorecards.applicationId, applicationId),
        isNotNull(scorecards.submittedAt),
      ),
    )
    .where(or(isNotNull(assignments.id), isNotNull(scorecards.id)))
    .orderBy(asc(sql`coalesce(${assignments.askedAt}, ${scorecards.submittedAt})`), asc(users.id));
  const asks = can(viewer.role, "reviewer.assign");
  return rows.map(({ declinedAt, declineReason, askedAt, submittedAt, isHere, ...user }) => ({
    ...user,
    declineReason: asks || user.userId === viewer.id ? declineReason : null,
    state: submittedAt ? "submitted" : declinedAt ? "declined" : isHere ? "asked" : "away",
    askedAt: askedAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
  }));
}

/** Whom this person could ask. @throws AppError `forbidden`, `not_found` */
export async function listColleagues(viewer: Viewer, applicationId: string): Promise<ColleagueView[]> {
  assertCan(viewer, "reviewer.assign");
  const [job] = await db
    .select({ id: jobs.id, confidential: jobs.confidential })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  if (!job) throw notFound();
  const colleagues = await db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(canBeAsked(job))
    .orderBy(asc(users.name), asc(users.id));
  const conflictOf = await conflictsOfColleagues(viewer, applicationId, colleagues);
  return colleagues.map((colleague) => ({ ...colleague, conflict: conflictOf(colleague.id) }));
}
