import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { joinedTo } from "@/db/joining";
import { imports } from "@/db/schema";
import { notifyBoard, withoutNotices } from "@/lib/live/notify";
import { inBatches } from "@/lib/queue/in-batches";
import { enqueue } from "@/lib/queue/queue";
import { addRows, endAdding } from "./add-rows";
import { checkRows, endChecking } from "./check-rows";
import { endRemoving, removeRows } from "./remove-rows";

export type RunningImport = typeof imports.$inferSelect;

/** What the worker does with an import while it is in a state: some rows after a line, and what comes at the end. */
export type ImportStep = {
  /** Returns the last line it did; null when none was left. */
  some: (tx: Tx, running: RunningImport, afterLine: number) => Promise<number | null>;
  end: (tx: Tx, running: RunningImport) => Promise<void>;
};

const steps: Partial<Record<RunningImport["state"], ImportStep>> = {
  checking: { some: checkRows, end: endChecking },
  importing: { some: addRows, end: endAdding },
  undoing: { some: removeRows, end: endRemoving },
};

/** Goes on with an import where it is; the worker's part of checking, importing and undoing one. */
export function runImport({ importId }: { importId: string }): Promise<void> {
  return inBatches({
    from: 0,
    batch: (afterLine) => runBatch(importId, afterLine),
    goOnLater: () => db.transaction((tx) => enqueue(tx, "run-import", { importId })),
  });
}

/** The import's row is held meanwhile: two workers take turns. */
function runBatch(importId: string, afterLine: number): Promise<number | null> {
  return db.transaction(async (tx) => {
    const [running] = await tx
      .select()
      .from(imports)
      .where(and(eq(imports.id, importId), inArray(imports.state, ["checking", "importing", "undoing"])))
      .for("update");
    const step = running && steps[running.state];
    if (!step) return null;
    const last = await joinedTo(tx, () => withoutNotices(() => step.some(tx, running, afterLine)));
    if (last === null) await step.end(tx, running);
    if (running.state !== "checking") await notifyBoard(tx, running.jobId, null);
    return last;
  });
}
