import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { savedViews } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { canChangeView, viewVisibleTo } from "./view-conditions";

/** A view of the job that the viewer may change. @throws AppError `not_found`, `forbidden` */
export async function getView(tx: Tx, viewer: Viewer, jobId: string, id: string) {
  const [view] = await tx
    .select({
      userId: savedViews.userId,
      isForTeam: savedViews.isForTeam,
      name: savedViews.name,
      search: savedViews.search,
    })
    .from(savedViews)
    .where(and(eq(savedViews.id, id), viewVisibleTo(viewer, jobId)));
  if (!view) throw notFound();
  if (!canChangeView(viewer, view)) {
    throw new AppError("forbidden", "The team's views are changed by those who manage the job.");
  }
  return view;
}
