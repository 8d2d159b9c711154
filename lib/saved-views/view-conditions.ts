import "server-only";
import { and, eq, or, type SQL } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";

/** The views of a job this person sees: their own, and the team's. The job is one they may see. */
export function viewVisibleTo(viewer: Viewer, jobId: string): SQL | undefined {
  return and(
    eq(savedViews.jobId, jobId),
    or(eq(savedViews.userId, viewer.id), eq(savedViews.isForTeam, true)),
  );
}

/** One's own is one's own; the team's are changed by those who manage the job. */
export function canChangeView(viewer: Viewer, view: { userId: string; isForTeam: boolean }): boolean {
  return view.isForTeam ? can(viewer.role, "job.edit") : view.userId === viewer.id;
}
