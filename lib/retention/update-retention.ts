import "server-only";
import { ne } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { type RetentionMode, updateRetentionInput } from "./schemas";

/** Says what the worker does with who is due. Saved as it is, it writes nothing. @throws AppError `forbidden` */
export async function updateRetention(
  viewer: Viewer,
  input: { mode: RetentionMode },
): Promise<{ mode: RetentionMode }> {
  assertCan(viewer, "retention.manage");
  const { mode } = parseInput(updateRetentionInput, input);
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(settings)
      .set({ retentionMode: mode, updatedAt: now() })
      .where(ne(settings.retentionMode, mode))
      .returning({ id: settings.id });
    if (changed.length === 0) return;
    await recordEvent(tx, { type: "retention.updated", actor: viewer, data: { mode } });
  });
  return { mode };
}
