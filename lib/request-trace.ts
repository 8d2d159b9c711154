import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** What went wrong while one request was answered, told by instrumentation.ts to bin/web.ts. */
export type RequestTrace = { reference?: string; isDatabaseAway?: boolean };

const kept: typeof globalThis & { assayTraces?: AsyncLocalStorage<RequestTrace> } = globalThis;

/** One for the whole process: Next's bundles and bin/web.ts each have their own copy of this file. */
export function requestTraces(): AsyncLocalStorage<RequestTrace> {
  kept.assayTraces ??= new AsyncLocalStorage();
  return kept.assayTraces;
}
