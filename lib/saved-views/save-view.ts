import "server-only";
import { and, count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { getJob } from "@/lib/jobs/queries";
import { parseInput } from "@/lib/parse-input";
import type { SavedView } from "./saved-view";
import { type SaveViewInput, saveViewInput } from "./schemas";
import { toViewSearch } from "./to-view-search";
import { assertNameIsFree, nameTaken } from "./view-errors";

/** More than fit above a board, for each of the two kinds. */
const maxViews = 30;

/**
 * Keeps filters and order of a job under a name: for oneself, or for the team by those who manage the job.
 * @throws AppError `not_found`, `forbidden`, `invalid` for a name that is taken, `limit`
 */
export async function saveView(viewer: Viewer, input: SaveViewInput): Promise<SavedView> {
  assertCan(viewer, "board.read");
  const { slug, name, search, isForTeam } = parseInput(saveViewInput, input);
  if (isForTeam) assertCan(viewer, "job.edit");
  const job = await getJob(viewer, slug);
  return db.transaction(async (tx) => {
    await assertNameIsFree(tx, viewer, { jobId: job.id, name, isForTeam });
    const ofKind = and(
      eq(savedViews.jobId, job.id),
      eq(savedViews.isForTeam, isForTeam),
      isForTeam ? undefined : eq(savedViews.userId, viewer.id),
    );
    const [known] = await tx.select({ count: count() }).from(savedViews).where(ofKind);
    if ((known?.count ?? 0) >= maxViews) {
      throw new AppError("limit", `There are ${maxViews} views already. Delete one of them first.`);
    }
    const view = { id: newId(), name, search: toViewSearch(search), isForTeam, version: 1 };
    const [saved] = await tx
      .insert(savedViews)
      .values({ ...view, jobId: job.id, userId: viewer.id, createdAt: now(), updatedAt: now() })
      .onConflictDoNothing()
      .returning({ id: savedViews.id });
    if (!saved) throw nameTaken();
    // Its name is somebody's words: the history, which nothing is ever taken from, does without.
    const data = { viewId: view.id, isForTeam };
    await recordEvent(tx, { type: "view.saved", actor: viewer, jobId: job.id, data });
    return { ...view, canChange: true };
  });
}
