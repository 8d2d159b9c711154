import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";

/** Beyond, a count would cost more the more there are: it is then "over" this. */
export const maxCount = 10_000;

export type FreeCount = { count: number; isOver: boolean };
type RowsUpTo = (limit: number) => SQL;

export function freeCount(count: number): FreeCount {
  return { count: Math.min(count, maxCount), isOver: count > maxCount };
}

/**
 * How many rows a statement finds, exactly up to 10,000. It is given the limit to stop at. Where a `sample` of the
 * same rows is already over, it is enough.
 */
export async function countFreely(
  rowsUpTo: RowsUpTo,
  { sample, tx = db }: { sample?: RowsUpTo | null; tx?: DbOrTx } = {},
): Promise<FreeCount> {
  const counted = sample && (await countUpTo(sample, tx));
  return counted?.isOver ? counted : countUpTo(rowsUpTo, tx);
}

async function countUpTo(rowsUpTo: RowsUpTo, tx: DbOrTx): Promise<FreeCount> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (${rowsUpTo(maxCount + 1)}) counted`,
  );
  return freeCount(row?.count ?? 0);
}
