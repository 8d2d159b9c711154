import "server-only";
import { desc, inArray } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { scorecardVersions } from "@/db/schema";
import type { ScorecardVersionView } from "./schemas";
import { withDeletedNotes } from "./with-deleted-notes";

/** What scorecards that were read before said earlier, newest first: whoever may read the one may read these. */
export async function loadVersions(
  tx: DbOrTx,
  scorecardIds: string[],
): Promise<Map<string, ScorecardVersionView[]>> {
  const byScorecard = new Map<string, ScorecardVersionView[]>();
  if (scorecardIds.length === 0) return byScorecard;
  const rows = await tx
    .select({
      scorecardId: scorecardVersions.scorecardId,
      number: scorecardVersions.number,
      reason: scorecardVersions.reason,
      recommendation: scorecardVersions.recommendation,
      comment: scorecardVersions.comment,
      ratings: scorecardVersions.ratings,
      submittedAt: scorecardVersions.submittedAt,
    })
    .from(scorecardVersions)
    .where(inArray(scorecardVersions.scorecardId, scorecardIds))
    .orderBy(desc(scorecardVersions.number));
  for (const { scorecardId, submittedAt, ...version } of await withDeletedNotes(tx, rows)) {
    const own = byScorecard.get(scorecardId) ?? [];
    own.push({ ...version, submittedAt: submittedAt.toISOString() });
    byScorecard.set(scorecardId, own);
  }
  return byScorecard;
}
