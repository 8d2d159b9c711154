import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Told to every web process when the transaction commits: keys, never data. */
export const boardChannel = "assay_board";

export async function notifyBoard(tx: Tx, jobId: string, applicationId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${boardChannel}, ${JSON.stringify({ jobId, applicationId })})`);
}
