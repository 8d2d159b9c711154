import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { scorecards } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { changedElsewhere } from "./conflicts";

type Basis = { applicationId: string; basis: number };

/**
 * One's own submitted scorecard, held until the transaction ends: of two changes at once the second waits, and finds
 * that it was made from a version that is gone. @throws AppError `not_found`, `conflict`
 */
export async function lockSubmitted(tx: Tx, viewer: Viewer, { applicationId, basis }: Basis) {
  const [found] = await tx
    .select({
      id: scorecards.id,
      version: scorecards.version,
      reason: scorecards.reason,
      recommendation: scorecards.recommendation,
      comment: scorecards.comment,
      submittedAt: scorecards.submittedAt,
    })
    .from(scorecards)
    .where(
      and(
        eq(scorecards.applicationId, applicationId),
        eq(scorecards.userId, viewer.id),
        isNotNull(scorecards.submittedAt),
      ),
    )
    .for("no key update");
  if (!found?.submittedAt) throw notFound();
  if (found.version !== basis) throw changedElsewhere();
  return { ...found, submittedAt: found.submittedAt };
}
