import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { bulkOperations } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { enqueue } from "@/lib/queue/queue";
import { getBulk } from "./queries";
import type { BulkView } from "./schemas";

/**
 * Takes all of an operation back that nothing has been built on since; the worker does it, and says of each other
 * why it stays. Asked for twice, it is done once.
 * @throws AppError `not_found`, `forbidden`, `conflict`
 */
export async function undoBulk(viewer: Viewer, operationId: string): Promise<BulkView> {
  assertCan(viewer, "board.read");
  const { state } = await getBulk(viewer, operationId);
  if (state === "undoing" || state === "undone") return getBulk(viewer, operationId);
  await db.transaction(async (tx) => {
    const [undoing] = await tx
      .update(bulkOperations)
      .set({ state: "undoing" })
      .where(
        and(
          eq(bulkOperations.id, operationId),
          eq(bulkOperations.userId, viewer.id),
          eq(bulkOperations.state, "done"),
        ),
      )
      .returning({ jobId: bulkOperations.jobId });
    if (!undoing) throw new AppError("conflict", "Only who did this can undo it, once it has ended.");
    const data = { operationId };
    const { jobId } = undoing;
    await recordEvent(tx, { type: "applications.bulk_undone", actor: viewer, jobId, data });
    await enqueue(tx, "run-bulk", { operationId });
  });
  return getBulk(viewer, operationId);
}
