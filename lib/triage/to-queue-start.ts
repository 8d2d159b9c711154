import type { QueueStart } from "./queue-schemas";

/** Where an address asks the queue to begin; the first that is there counts. */
export function toQueueStart(search: URLSearchParams): QueueStart {
  const [at, after, before] = ["at", "after", "before"].map((name) => search.get(name));
  if (at) return { at };
  if (after) return { after };
  return before ? { before } : null;
}
