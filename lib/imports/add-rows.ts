import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { importRows, imports } from "@/db/schema";
import { importApplication } from "@/lib/applications/import-application";
import { findDoer } from "@/lib/auth/find-doer";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { isPassing } from "@/lib/queue/is-passing";
import { nextRows, type RowResult, writeRows } from "./import-rows";
import type { RunningImport } from "./run-import";
import { importMapping } from "./schemas";
import { toPerson } from "./to-person";

const rowsAtOnce = 25;

type Row = { line: number; cells: string[] | null };

/** Adds some people, each by the rule that adds one; a row that is refused leaves the others alone. */
export async function addRows(tx: Tx, running: RunningImport, afterLine: number): Promise<number | null> {
  const importId = running.id;
  const rows = await nextRows(tx, { importId, afterLine, limit: rowsAtOnce, state: "ready" });
  if (rows.length === 0) return null;
  const doer = await findDoer(tx, running.userId);
  const results: RowResult[] = [];
  for (const row of rows) results.push(await addRow(doer, running, row));
  await writeRows(tx, importId, results);
  return rows.at(-1)?.line ?? null;
}

async function addRow(doer: Viewer | null, running: RunningImport, { line, cells }: Row): Promise<RowResult> {
  try {
    if (!doer) throw new AppError("forbidden", "The account that began this was disabled meanwhile.");
    const read = toPerson(cells ?? [], importMapping.parse(running.mapping));
    if ("wrong" in read) return { line, state: "wrong", why: read.wrong };
    const submissionKey = `imported ${running.id} ${line}`;
    const { outcome, applicationId } = await importApplication(doer, {
      jobId: running.jobId,
      person: read.person,
      submissionKey,
    });
    if (outcome !== "applied_before") return { line, state: "added", applicationId };
    return { line, state: "duplicate", why: "Has an application for this job already.", applicationId };
  } catch (thrown) {
    return { line, state: "wrong", why: reasonOf(thrown, line) };
  }
}

function reasonOf(thrown: unknown, line: number): string {
  if (thrown instanceof AppError) return thrown.message;
  if (isPassing(thrown)) throw thrown;
  logger.error({ err: thrown, line }, "a row of an import failed");
  return "Something went wrong on our side with this row.";
}

/** What stood in the file is not needed any more, nor may it outlive the people in it. */
export async function endAdding(tx: Tx, { id }: RunningImport): Promise<void> {
  await tx.update(importRows).set({ cells: null, email: null }).where(eq(importRows.importId, id));
  await tx.update(imports).set({ state: "done", finishedAt: now() }).where(eq(imports.id, id));
}
