import { AsyncLocalStorage } from "node:async_hooks";

const pinned = new AsyncLocalStorage<Date>();

/** The time every rule goes by. Demo data and tests pin it with `withClock`. */
export function now(): Date {
  return pinned.getStore() ?? new Date();
}

export function withClock<T>(at: Date, run: () => Promise<T>): Promise<T> {
  return pinned.run(at, run);
}
