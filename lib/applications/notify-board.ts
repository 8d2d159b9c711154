import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Told to every web process when the transaction commits: keys, never data. */
export const boardChannel = "assay_board";

const gathered = new AsyncLocalStorage<true>();

/** Null tells that any application of the job may have changed. */
export async function notifyBoard(tx: Tx, jobId: string, applicationId: string | null): Promise<void> {
  if (applicationId !== null && gathered.getStore()) return;
  await tx.execute(sql`select pg_notify(${boardChannel}, ${JSON.stringify({ jobId, applicationId })})`);
}

/** For thousands of changes at once: none is told by itself, and the caller tells of the whole board. */
export function withoutNotices<T>(run: () => Promise<T>): Promise<T> {
  return gathered.run(true, run);
}
