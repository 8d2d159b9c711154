import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflicts } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";

/** Whoever was excused submits nothing; what they wrote is kept. @throws AppError `conflict` */
export async function assertNotExcused(tx: Tx, viewer: Viewer, applicationId: string): Promise<void> {
  const isTheirs = and(eq(conflicts.applicationId, applicationId), eq(conflicts.userId, viewer.id));
  // Held until the end: a decision that comes meanwhile waits, and finds what was submitted.
  const [row] = await tx.select({ state: conflicts.state }).from(conflicts).where(isTheirs).for("share");
  if (row?.state === "confirmed") throw excused();
}

export function excused(): AppError {
  return new AppError(
    "conflict",
    "You were excused from this application for a conflict of interest. What you wrote is kept, and not submitted.",
  );
}
