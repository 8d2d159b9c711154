import "server-only";
import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { scorecards, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { findRevision } from "./find-revision";
import { loadRatings } from "./load-ratings";
import { loadVersions } from "./load-versions";
import { othersFeedbackReadableBy } from "./others-readable-by";
import type { MyScorecardView, ScorecardView } from "./schemas";

/** Others' submitted scorecards on an application this person sees; none while they must stay blind. */
export async function readableFeedback(viewer: Viewer, applicationId: string): Promise<ScorecardView[]> {
  const rows = await db
    .select({
      id: scorecards.id,
      userId: scorecards.userId,
      userName: users.name,
      recommendation: scorecards.recommendation,
      comment: scorecards.comment,
      submittedAt: scorecards.submittedAt,
      reason: scorecards.reason,
    })
    .from(scorecards)
    .innerJoin(users, eq(users.id, scorecards.userId))
    .where(
      and(
        eq(scorecards.applicationId, applicationId),
        ne(scorecards.userId, viewer.id),
        isNotNull(scorecards.submittedAt),
        othersFeedbackReadableBy(viewer, sql`${scorecards.applicationId}`),
      ),
    )
    .orderBy(asc(scorecards.submittedAt), asc(scorecards.id));
  const ids = rows.map(({ id }) => id);
  const [rated, versions] = await Promise.all([loadRatings(db, ids), loadVersions(db, ids)]);
  return rows.map((row) => ({
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? "",
    ratings: rated.get(row.id) ?? [],
    earlier: versions.get(row.id) ?? [],
  }));
}

/** One's own scorecard, draft or submitted, and the change of it that is being written. */
export async function findMyScorecard(
  tx: DbOrTx,
  viewer: Viewer,
  applicationId: string,
): Promise<MyScorecardView | null> {
  const [row] = await tx
    .select({
      id: scorecards.id,
      version: scorecards.version,
      recommendation: scorecards.recommendation,
      comment: scorecards.comment,
      submittedAt: scorecards.submittedAt,
      reason: scorecards.reason,
    })
    .from(scorecards)
    .where(and(eq(scorecards.applicationId, applicationId), eq(scorecards.userId, viewer.id)));
  if (!row) return null;
  const { id, submittedAt, ...rest } = row;
  const [rated, versions, revision] = await Promise.all([
    loadRatings(tx, [id]),
    loadVersions(tx, [id]),
    findRevision(tx, viewer, { scorecardId: id, applicationId }),
  ]);
  return {
    ...rest,
    submittedAt: submittedAt?.toISOString() ?? null,
    ratings: (rated.get(id) ?? []).map(({ requirement: _, ...rating }) => rating),
    earlier: versions.get(id) ?? [],
    revision,
  };
}
