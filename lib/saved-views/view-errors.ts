import "server-only";
import { and, eq, ne, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { savedViews } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";

export function nameTaken(): AppError {
  const sentence = "There is a view of this name already. Choose another one.";
  return new AppError("invalid", sentence, { fieldErrors: { name: [sentence] } });
}

export function viewChanged(): AppError {
  return new AppError(
    "conflict",
    "This view has been changed or deleted meanwhile. Have a look, and change it again if you still want to.",
  );
}

type Place = { jobId: string; name: string; isForTeam: boolean; exceptId?: string };

/** Names are the team's, or one's own; which of two that come at once is second, the database decides. */
export async function assertNameIsFree(tx: Tx, viewer: Viewer, place: Place): Promise<void> {
  const conditions: (SQL | undefined)[] = [
    eq(savedViews.jobId, place.jobId),
    eq(savedViews.name, place.name),
    eq(savedViews.isForTeam, place.isForTeam),
    place.isForTeam ? undefined : eq(savedViews.userId, viewer.id),
    place.exceptId === undefined ? undefined : ne(savedViews.id, place.exceptId),
  ];
  const [taken] = await tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(...conditions));
  if (taken) throw nameTaken();
}
