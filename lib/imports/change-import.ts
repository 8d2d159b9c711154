import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import type { EventType } from "@/lib/events/event-types";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { enqueue } from "@/lib/queue/queue";
import { missingIn } from "./fields";
import { getImport } from "./queries";
import { checkImportInput, type ImportState, type ImportView } from "./schemas";

/** Tries every row without adding anybody; as often as one likes. @throws AppError */
export async function checkImport(viewer: Viewer, input: unknown): Promise<ImportView> {
  const { importId, mapping } = parseInput(checkImportInput, input);
  const missing = missingIn(mapping);
  if (missing) throw new AppError("invalid", missing, { fieldErrors: { mapping: [missing] } });
  return change(viewer, importId, { from: ["uploaded", "checked"], to: "checking", set: { mapping } });
}

/** Adds all that the dry run found good. Asked for twice, it is done once. @throws AppError */
export function startImport(viewer: Viewer, importId: string): Promise<ImportView> {
  return change(viewer, importId, { from: ["checked"], to: "importing", event: "applications.imported" });
}

/** Takes all out again that nobody has worked with since. @throws AppError */
export function undoImport(viewer: Viewer, importId: string): Promise<ImportView> {
  return change(viewer, importId, { from: ["done"], to: "undoing", event: "applications.import_undone" });
}

type Change = {
  from: ImportState[];
  to: "checking" | "importing" | "undoing";
  set?: { mapping: Record<string, number | undefined> };
  event?: EventType;
};

async function change(
  viewer: Viewer,
  importId: string,
  { from, to, set, event }: Change,
): Promise<ImportView> {
  const before = await getImport(viewer, importId);
  if (before.state === to) return before;
  await db.transaction(async (tx) => {
    const [changed] = await tx
      .update(imports)
      .set({ state: to, mapping: set && definedOnly(set.mapping) })
      .where(and(eq(imports.id, importId), eq(imports.userId, viewer.id), inArray(imports.state, from)))
      .returning({ jobId: imports.jobId });
    if (!changed) {
      throw new AppError(
        "conflict",
        "Only who uploaded this file can go on with it, one step after another.",
      );
    }
    const about = { actor: viewer, jobId: changed.jobId, data: { importId, total: before.total } };
    if (event) await recordEvent(tx, { type: event, ...about });
    await enqueue(tx, "run-import", { importId });
  });
  return getImport(viewer, importId);
}

function definedOnly(mapping: Record<string, number | undefined>): Record<string, number> {
  const entries = Object.entries(mapping).flatMap(([field, column]) =>
    column === undefined ? [] : [[field, column] as const],
  );
  return Object.fromEntries(entries);
}
