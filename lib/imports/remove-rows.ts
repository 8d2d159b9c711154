import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { removeImported } from "@/lib/applications/remove-imported";
import { findDoer } from "@/lib/auth/find-doer";
import { AppError } from "@/lib/errors";
import { nextRows, type RowResult, writeRows } from "./import-rows";
import type { RunningImport } from "./run-import";

const rowsAtOnce = 50;

/** Takes people out again that nothing has been built on since; each other one stays, and says why. */
export async function removeRows(tx: Tx, running: RunningImport, afterLine: number): Promise<number | null> {
  const importId = running.id;
  const rows = await nextRows(tx, { importId, afterLine, limit: rowsAtOnce, state: "added" });
  if (rows.length === 0) return null;
  const doer = await findDoer(tx, running.userId);
  const results: RowResult[] = [];
  for (const { line, applicationId } of rows) {
    try {
      if (!doer) throw new AppError("forbidden", "The account that began this was disabled meanwhile.");
      if (applicationId) await removeImported(doer, { applicationId, importedAfter: running.createdAt });
      results.push({ line, state: "removed" });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      results.push({ line, state: "kept", why: thrown.message, applicationId });
    }
  }
  await writeRows(tx, importId, results);
  return rows.at(-1)?.line ?? null;
}

export async function endRemoving(tx: Tx, { id }: RunningImport): Promise<void> {
  await tx.update(imports).set({ state: "undone" }).where(eq(imports.id, id));
}
