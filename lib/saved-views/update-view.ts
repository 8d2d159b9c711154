import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { getJob } from "@/lib/jobs/queries";
import { parseInput } from "@/lib/parse-input";
import { getView } from "./get-view";
import type { SavedView } from "./saved-view";
import { type UpdateViewInput, updateViewInput } from "./schemas";
import { toViewSearch } from "./to-view-search";
import { assertNameIsFree, viewChanged } from "./view-errors";

/**
 * Changes a view's name, what it keeps, or whose it is. Only its maker makes their own view the team's, and the
 * team's their own. The version one looked at must be the one that stands.
 * @throws AppError `not_found`, `forbidden`, `invalid` for a name that is taken, `conflict`
 */
export async function updateView(viewer: Viewer, input: UpdateViewInput): Promise<SavedView> {
  assertCan(viewer, "board.read");
  const { slug, id, version, ...changes } = parseInput(updateViewInput, input);
  const job = await getJob(viewer, slug);
  return db.transaction(async (tx) => {
    const view = await getView(tx, viewer, job.id, id);
    const isForTeam = changes.isForTeam ?? view.isForTeam;
    if (isForTeam !== view.isForTeam) {
      assertCan(viewer, "job.edit");
      if (view.userId !== viewer.id) throw new AppError("forbidden", "Only who made this view can do this.");
    }
    const name = changes.name ?? view.name;
    const search = changes.search === undefined ? view.search : toViewSearch(changes.search);
    await assertNameIsFree(tx, viewer, { jobId: job.id, name, isForTeam, exceptId: id });
    const [updated] = await tx
      .update(savedViews)
      .set({ name, search, isForTeam, version: sql`${savedViews.version} + 1`, updatedAt: now() })
      .where(and(eq(savedViews.id, id), eq(savedViews.version, version)))
      .returning({ version: savedViews.version });
    if (!updated) throw viewChanged();
    const data = { viewId: id, isForTeam };
    await recordEvent(tx, { type: "view.updated", actor: viewer, jobId: job.id, data });
    return { id, name, search, isForTeam, canChange: true, version: updated.version };
  });
}
