import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { importRows } from "@/db/schema";
import type { ImportRowState } from "./schemas";

type Place = { importId: string; afterLine: number; limit: number; state?: ImportRowState };

/** The next rows of a file, in its order. */
export function nextRows(tx: Tx, { importId, afterLine, limit, state }: Place) {
  return tx
    .select({ line: importRows.line, cells: importRows.cells, applicationId: importRows.applicationId })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        gt(importRows.line, afterLine),
        state ? eq(importRows.state, state) : undefined,
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(limit);
}

export type RowResult = {
  line: number;
  state: ImportRowState;
  why?: string | null;
  email?: string | null;
  applicationId?: string | null;
};

/** Writes down what became of some rows. */
export async function writeRows(tx: Tx, importId: string, results: RowResult[]): Promise<void> {
  await tx.execute(sql`
    update import_rows set state = result.state::import_row_state, why = result.why,
      email = result.email::citext, application_id = result."applicationId"
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as result(line int, state text, why text, email text, "applicationId" uuid)
    where import_rows.import_id = ${importId} and import_rows.line = result.line`);
}
