import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { getJob } from "@/lib/jobs/queries";
import { parseInput } from "@/lib/parse-input";
import { getView } from "./get-view";
import { type DeleteViewInput, deleteViewInput } from "./schemas";
import { viewChanged } from "./view-errors";

/** Deletes a view; what it shows is not touched. @throws AppError `not_found`, `forbidden`, `conflict` */
export async function deleteView(viewer: Viewer, input: DeleteViewInput): Promise<void> {
  assertCan(viewer, "board.read");
  const { slug, id, version } = parseInput(deleteViewInput, input);
  const job = await getJob(viewer, slug);
  await db.transaction(async (tx) => {
    const { isForTeam } = await getView(tx, viewer, job.id, id);
    const [deleted] = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, id), eq(savedViews.version, version)))
      .returning({ id: savedViews.id });
    if (!deleted) throw viewChanged();
    const data = { viewId: id, isForTeam };
    await recordEvent(tx, { type: "view.deleted", actor: viewer, jobId: job.id, data });
  });
}
