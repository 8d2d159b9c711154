import "server-only";
import { sql } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { isLarge, type SearchScope } from "./search-scope";

/**
 * Runs a query whose words are looked up in their index alone where there are many to look at. PostgreSQL takes a match
 * for cheap wherever it is asked, and would rather unpack the words of each row it passes.
 */
export function byBitmap<T>(scope: SearchScope, run: (tx: DbOrTx) => Promise<T>): Promise<T> {
  if (!isLarge(scope)) return run(db);
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    );
    return run(tx);
  });
}
