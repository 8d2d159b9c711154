import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { logger } from "@/lib/logger";
import { isPassing } from "./is-passing";

/** After so long it lets other work of the queue have a turn, and goes on behind it. */
const turnMs = 60_000;

/** For as long a share of each batch the site has the database for itself. */
const restShare = 0.25;

/** How long the database may be away before the queue is asked to try again later. */
const patienceMs = 60_000;

type Batches<Place> = {
  /** Each batch begins after a place and returns the next one; null when nothing is left. */
  from: Place;
  batch: (after: Place) => Promise<Place | null>;
  goOnLater: () => Promise<void>;
};

/** Work of many transactions: killed at any moment, it goes on with what none of them has committed. */
export async function inBatches<Place>({ from, batch, goOnLater }: Batches<Place>): Promise<void> {
  const endsAtMs = Date.now() + turnMs;
  let after: Place | null = from;
  while (true) {
    const place: Place = after;
    const beganAtMs = Date.now();
    after = await patiently(() => batch(place));
    if (after === null) return;
    if (Date.now() > endsAtMs) return goOnLater();
    await sleep((Date.now() - beganAtMs) * restShare);
  }
}

/** A batch that failed has left nothing behind: what passes by itself is waited for. */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  const endsAtMs = Date.now() + patienceMs;
  for (let waitMs = 250; ; waitMs = Math.min(waitMs * 2, 4_000)) {
    try {
      return await run();
    } catch (err) {
      if (!isPassing(err) || Date.now() > endsAtMs) throw err;
      logger.warn({ err, waitMs }, "work in batches waits for the database");
      await sleep(waitMs);
    }
  }
}
