import "server-only";
import type { bulkOperations } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";

type Operation = Pick<typeof bulkOperations.$inferSelect, "userId" | "state">;

/** One takes back one's own, once it has ended. */
export function canUndo(viewer: Viewer, { userId, state }: Operation): boolean {
  return userId === viewer.id && state === "done";
}
