import "server-only";
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";

/**
 * Runs a query whose words are looked up in their index alone. PostgreSQL takes a match for cheap wherever it is
 * asked, and would rather unpack the words of each row it passes.
 */
export function byBitmap<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    );
    return run(tx);
  });
}
