import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { joinedTo } from "@/db/joining";
import { bulkOperations, stages } from "@/db/schema";
import { findDoer } from "@/lib/auth/find-doer";
import { now } from "@/lib/clock";
import { notifyBoard, withoutNotices } from "@/lib/live/notify";
import { attemptItem, type Result } from "./attempt-item";
import { bulkDeed } from "./schemas";
import { takeItems } from "./take-items";

/** Few enough that a colleague never waits long for one of them, nor PostgreSQL for its savepoints. */
const batchSize = 40;

/** Boards that are open read themselves anew, once in so many milliseconds. */
const noticeMs = 1_000;

let lastNoticeMs = 0;

/**
 * The next applications of an operation after an id, in one transaction with what became of each; returns the last
 * one's id, null when none was left. The operation's row is held meanwhile: two workers take turns.
 */
export async function runBatch(operationId: string, after: string): Promise<string | null> {
  return db.transaction(async (tx) => {
    const operation = await lockOperation(tx, operationId);
    if (!operation) return null;
    const isUndo = operation.state === "undoing";
    // Before any application, as whoever deletes a stage does: then nobody waits for the other.
    await tx.select({ id: stages.id }).from(stages).where(eq(stages.jobId, operation.jobId)).for("key share");
    const items = await takeItems(tx, { operationId, after, state: isUndo ? "done" : "waiting", batchSize });
    const last = items.at(-1);
    if (!last) {
      await finish(tx, operation);
      return null;
    }
    const doer = await findDoer(tx, operation.userId);
    const deed = bulkDeed.parse(operation.deed);
    const { mailsLeaveAt } = operation;
    const results = await joinedTo(tx, () =>
      withoutNotices(async () => {
        const done: Result[] = [];
        for (const item of items)
          done.push(await attemptItem({ tx, doer, mailsLeaveAt, item }, deed, isUndo));
        return done;
      }),
    );
    await writeResults(tx, operationId, results);
    if (Date.now() - lastNoticeMs >= noticeMs) {
      lastNoticeMs = Date.now();
      await notifyBoard(tx, operation.jobId, null);
    }
    return last.applicationId;
  });
}

async function lockOperation(tx: Tx, operationId: string) {
  const [operation] = await tx
    .select()
    .from(bulkOperations)
    .where(and(eq(bulkOperations.id, operationId), inArray(bulkOperations.state, ["running", "undoing"])))
    .for("update");
  return operation;
}

async function finish(tx: Tx, { id, jobId, state }: typeof bulkOperations.$inferSelect): Promise<void> {
  const end =
    state === "undoing"
      ? { state: "undone" as const, undoneAt: now() }
      : { state: "done" as const, finishedAt: now() };
  await tx.update(bulkOperations).set(end).where(eq(bulkOperations.id, id));
  await notifyBoard(tx, jobId, null);
}

/** With the version that each application has now: from here on, another one means that something happened. */
async function writeResults(tx: Tx, operationId: string, results: Result[]): Promise<void> {
  await tx.execute(sql`
    update bulk_items set state = result.state::bulk_item_state, why = result.why,
      effect_id = coalesce(result."effectId", bulk_items.effect_id),
      before = coalesce(result.before, bulk_items.before), version = applications.version
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as result("applicationId" uuid, state text, why text, "effectId" uuid, before jsonb)
    join applications on applications.id = result."applicationId"
    where bulk_items.operation_id = ${operationId} and bulk_items.application_id = result."applicationId"`);
}
