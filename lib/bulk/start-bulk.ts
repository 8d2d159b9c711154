import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { bulkOperations } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { getJob } from "@/lib/jobs/queries";
import { parseInput } from "@/lib/parse-input";
import { enqueue } from "@/lib/queue/queue";
import { bulkPermissions } from "./bulk-permissions";
import { checkDeed } from "./check-deed";
import { chosenBy, insertItems } from "./choose-items";
import { getBulk } from "./queries";
import { type BulkView, maxBulkItems, type StartBulkInput, startBulkInput } from "./schemas";

/**
 * Writes down who is meant and what is to be done with them; the worker does it. Asked for twice with the same
 * id, it is done once.
 * @throws AppError `not_found`, `forbidden`, `invalid`, `conflict` when nobody is left, `limit`
 */
export async function startBulk(viewer: Viewer, input: StartBulkInput): Promise<BulkView> {
  assertCan(viewer, "board.read");
  const { operationId, slug, selection, deed } = parseInput(startBulkInput, input);
  const job = await getJob(viewer, slug);
  assertCan(viewer, bulkPermissions[deed.kind]);
  const chosen = await chosenBy(viewer, job.id, selection);
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(bulkOperations)
      .values({
        id: operationId,
        jobId: job.id,
        userId: viewer.id,
        kind: deed.kind,
        deed,
        label: "",
        createdAt: now(),
      })
      .onConflictDoNothing()
      .returning({ id: bulkOperations.id });
    if (!made) return;
    const checked = await checkDeed(tx, viewer, job.id, deed);
    const total = await insertItems(tx, operationId, chosen);
    if (total === 0) throw nobodyLeft();
    if (total > maxBulkItems) throw tooMany();
    await tx
      .update(bulkOperations)
      .set({ ...checked, total })
      .where(eq(bulkOperations.id, operationId));
    const data = { operationId, kind: deed.kind, label: checked.label, total };
    await recordEvent(tx, { type: "applications.changed_in_bulk", actor: viewer, jobId: job.id, data });
    await enqueue(tx, "run-bulk", { operationId });
  });
  return getBulk(viewer, operationId);
}

function nobodyLeft(): AppError {
  return new AppError("conflict", "Nobody of these is here any more. Reload the list.");
}

function tooMany(): AppError {
  const most = maxBulkItems.toLocaleString("en");
  return new AppError("limit", `At most ${most} applications at once. Narrow the filters.`);
}
