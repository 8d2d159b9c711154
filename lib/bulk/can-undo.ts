import "server-only";
import { addMinutes } from "date-fns";
import type { bulkOperations } from "@/db/schema";
import { undoMinutes } from "@/lib/applications/schemas";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

type Operation = Pick<typeof bulkOperations.$inferSelect, "userId" | "state" | "kind" | "finishedAt">;

/** One takes back one's own, once it has ended; moves for as long as a single one can be undone. */
export function canUndo(viewer: Viewer, { userId, state, kind, finishedAt }: Operation): boolean {
  if (userId !== viewer.id || state !== "done" || finishedAt === null) return false;
  return kind !== "move" || addMinutes(finishedAt, undoMinutes) > now();
}
