import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { sqlClient } from "@/db/client";
import { now } from "@/lib/clock";
import { logger } from "@/lib/logger";
import { putFile } from "@/lib/storage/storage";

export type PartHealth = "ok" | "away";
export type Health = { isHealthy: boolean; status: PartHealth; database: PartHealth; storage: PartHealth };

const patienceMs = 2_000;
const storageAnswerHoldsMs = 10_000;
const probe = new TextEncoder().encode("Is the storage there?");
let lastStorage = { at: 0, health: "away" as PartHealth };

/** Asks what Assay cannot work without; each part has two seconds to answer. */
export async function checkHealth(): Promise<Health> {
  const [database, storage] = await Promise.all([
    answers("database", async () => sqlClient`select 1`),
    storageHealth(),
  ]);
  const isHealthy = database === "ok" && storage === "ok";
  return { isHealthy, status: isHealthy ? "ok" : "away", database, storage };
}

/** A real write, as a full disk answers reads; not more often than every ten seconds, as anyone may ask. */
async function storageHealth(): Promise<PartHealth> {
  const at = now().getTime();
  if (lastStorage.health === "ok" && at - lastStorage.at < storageAnswerHoldsMs) return "ok";
  lastStorage = { at, health: await answers("storage", () => putFile(probe)) };
  return lastStorage.health;
}

async function answers(part: string, ask: () => Promise<unknown>): Promise<PartHealth> {
  const stop = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`no answer within ${patienceMs} ms`);
  });
  late.catch(() => undefined);
  try {
    await Promise.race([ask(), late]);
    return "ok";
  } catch (err) {
    logger.warn({ err, part }, "health: a part is away");
    return "away";
  } finally {
    stop.abort();
  }
}
