import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/db/client";
import { logger } from "@/lib/logger";
import { enqueue } from "@/lib/queue/queue";
import { isPassing } from "./is-passing";
import { runBatch } from "./run-batch";

/** After so long it lets other work of the queue have a turn, and goes on behind it. */
const turnMs = 60_000;

/** As long as a batch takes, so often the site has the database for itself. */
const restShare = 0.25;

/** How long the database may be away before the queue is asked to try again later. */
const patienceMs = 60_000;

const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Does what is left of an operation, batch after batch; the worker's part of `startBulk` and `undoBulk`. Killed at
 * any moment, it goes on with what no batch has committed; run twice at once, each batch is done by one.
 */
export async function runBulk({ operationId }: { operationId: string }): Promise<void> {
  const endsAtMs = Date.now() + turnMs;
  let after: string | null = firstId;
  while (true) {
    const from: string = after;
    const beganAtMs = Date.now();
    after = await patiently(() => runBatch(operationId, from));
    if (after === null) return;
    if (Date.now() > endsAtMs) return goOnLater(operationId);
    await sleep((Date.now() - beganAtMs) * restShare);
  }
}

async function goOnLater(operationId: string): Promise<void> {
  await db.transaction((tx) => enqueue(tx, "run-bulk", { operationId }));
}

/** A batch that failed has left nothing behind: what passes by itself is waited for. */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  const endsAtMs = Date.now() + patienceMs;
  for (let waitMs = 250; ; waitMs = Math.min(waitMs * 2, 4_000)) {
    try {
      return await run();
    } catch (err) {
      if (!isPassing(err) || Date.now() > endsAtMs) throw err;
      logger.warn({ err, waitMs }, "a bulk operation waits for the database");
      await sleep(waitMs);
    }
  }
}
