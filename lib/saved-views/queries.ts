import "server-only";
import { asc, desc } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/schema";
import { hasGone } from "@/lib/applications/has-gone";
import { listConditions } from "@/lib/applications/list-conditions";
import { countApplications } from "@/lib/applications/list-count";
import { listOptionsOf } from "@/lib/applications/list-options";
import { toFilters } from "@/lib/applications/list-params";
import { assertCan, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { getJob } from "@/lib/jobs/queries";
import type { SavedViews, ViewCount } from "./saved-view";
import { canChangeView, viewVisibleTo } from "./view-conditions";

/** The views of a job: the team's, then one's own, each by name. @throws AppError `forbidden`, `not_found` */
export async function listViews(viewer: Viewer, slug: string): Promise<SavedViews> {
  assertCan(viewer, "board.read");
  const job = await getJob(viewer, slug);
  const rows = await db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      search: savedViews.search,
      isForTeam: savedViews.isForTeam,
      version: savedViews.version,
      userId: savedViews.userId,
    })
    .from(savedViews)
    .where(viewVisibleTo(viewer, job.id))
    .orderBy(desc(savedViews.isForTeam), asc(savedViews.name));
  return {
    canShare: can(viewer.role, "job.edit"),
    views: rows.map(({ userId, ...view }) => ({
      ...view,
      canChange: canChangeView(viewer, { userId, isForTeam: view.isForTeam }),
    })),
  };
}

/** How many each view leaves for this viewer now. @throws AppError `forbidden`, `not_found` */
export async function countViews(viewer: Viewer, slug: string): Promise<ViewCount[]> {
  const job = await getJob(viewer, slug);
  const [{ views }, options] = await Promise.all([listViews(viewer, slug), listOptionsOf(viewer, job)]);
  const counts: ViewCount[] = [];
  // One after another: a number beside a name is no reason to keep the whole database busy.
  for (const { id, search } of views) {
    const filters = toFilters(new URLSearchParams(search));
    const conditions = await listConditions(viewer, job.id, filters);
    const { shown, isOver } = await countApplications(viewer, job.id, filters, conditions);
    counts.push({ id, count: shown, isOver, hasGone: hasGone(filters, options) });
  }
  return counts;
}
