import "server-only";
import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { scorecards, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { loadRatings } from "./load-ratings";
import { othersFeedbackReadableBy } from "./others-readable-by";
import type { MyScorecardView, ScorecardView } from "./schemas";

/** Others' submitted scorecards on an application this person sees; none while they must stay blind. */
export async function readableFeedback(viewer: Viewer, applicationId: string): Promise<ScorecardView[]> {
  const rows = await db
    .select({
      id: scorecards.id,
      userName: users.name,
      recommendation: scorecards.recommendation,
      comment: scorecards.comment,
      submittedAt: scorecards.submittedAt,
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
  const rated = await loadRatings(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? "",
    ratings: rated.get(row.id) ?? [],
  }));
}

/** One's own scorecard, draft or submitted. */
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
    })
    .from(scorecards)
    .where(and(eq(scorecards.applicationId, applicationId), eq(scorecards.userId, viewer.id)));
  if (!row) return null;
  const { id, submittedAt, ...rest } = row;
  const rated = await loadRatings(tx, [id]);
  return {
    ...rest,
    submittedAt: submittedAt?.toISOString() ?? null,
    ratings: (rated.get(id) ?? []).map(({ requirement: _, ...rating }) => rating),
  };
}
