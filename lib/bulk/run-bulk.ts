import "server-only";
import { db } from "@/db/client";
import { inBatches } from "@/lib/queue/in-batches";
import { enqueue } from "@/lib/queue/queue";
import { runBatch } from "./run-batch";

export const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Does what is left of an operation, batch after batch; the worker's part of `startBulk` and `undoBulk`. Run twice
 * at once, each batch is done by one.
 */
export function runBulk({ operationId }: { operationId: string }): Promise<void> {
  return inBatches({
    from: firstId,
    batch: (after) => runBatch(operationId, after),
    goOnLater: () => db.transaction((tx) => enqueue(tx, "run-bulk", { operationId })),
  });
}
