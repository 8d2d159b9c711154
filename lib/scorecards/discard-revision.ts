import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { scorecardRevisions, scorecards } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";

/** Leaves one's submitted scorecard as it is, and throws away the change that was being written. */
export async function discardRevision(
  viewer: Viewer,
  applicationId: string,
): Promise<{ applicationId: string }> {
  assertCan(viewer, "scorecard.write");
  return db.transaction(async (tx) => {
    await getApplication(tx, viewer, applicationId);
    const own = tx
      .select({ id: scorecards.id })
      .from(scorecards)
      .where(and(eq(scorecards.applicationId, applicationId), eq(scorecards.userId, viewer.id)));
    await tx.delete(scorecardRevisions).where(inArray(scorecardRevisions.scorecardId, own));
    return { applicationId };
  });
}
