import "server-only";
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Tx } from "@/db/client";
import { sideClient } from "@/db/side-client";
import type { QueueName, QueuePayloads } from "./queues";

const kept: typeof globalThis & { assayQueue?: Promise<PgBoss> } = globalThis;

/** What it asks for itself goes beside the pool; what it sends, through the transaction. The worker does the rest. */
function sender(): Promise<PgBoss> {
  kept.assayQueue ??= startSender().catch((error: unknown) => {
    kept.assayQueue = undefined;
    throw error;
  });
  return kept.assayQueue;
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => ({
        rows: await sideClient.unsafe(text, (values ?? []) as never[]),
      }),
    },
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
  });
  boss.on("error", () => undefined);
  return boss.start();
}

type EnqueueOptions = { startAfter?: Date; singletonKey?: string };

/** Queues work in the transaction that causes it: a rollback takes it back. */
export async function enqueue<Name extends QueueName>(
  tx: Tx,
  queue: Name,
  payload: QueuePayloads[Name],
  options: EnqueueOptions = {},
): Promise<void> {
  const boss = await sender();
  await boss.send(queue, payload, { ...options, db: fromDrizzle(tx, sql) });
}
