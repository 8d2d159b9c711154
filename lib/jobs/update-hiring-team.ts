import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { hiringTeam, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { endStreamsOf } from "@/lib/live/notify";
import { editJob } from "./edit-job";
import { type JobEditView, type UpdateHiringTeamInput, updateHiringTeamInput } from "./settings-schemas";

/** Adds a colleague to a job's team, or takes one off it. @throws AppError `not_found`, `conflict` */
export async function updateHiringTeam(viewer: Viewer, input: UpdateHiringTeamInput): Promise<JobEditView> {
  return editJob(viewer, updateHiringTeamInput, input, async (tx, job, { jobId, userId, change }) => {
    const isSelf = userId === viewer.id && viewer.role !== "admin";
    if (change === "remove" && isSelf && job.confidential) throw wouldVanish();
    const name = change === "add" ? await add(tx, jobId, userId) : await remove(tx, jobId, userId);
    if (name === null) return null;
    await endStreamsOf(tx, { userId });
    return { type: "hiring_team.updated", data: { change, userId, name } };
  });
}

/** The name of who was added, or null if they were there already. */
async function add(tx: Tx, jobId: string, userId: string): Promise<string | null> {
  const [user] = await tx
    .select({ name: users.name })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  if (!user) throw new AppError("not_found", "There is no such colleague any more.");
  const added = await tx
    .insert(hiringTeam)
    .values({ jobId, userId, addedAt: now() })
    .onConflictDoNothing()
    .returning({ userId: hiringTeam.userId });
  return added.length > 0 ? user.name : null;
}

async function remove(tx: Tx, jobId: string, userId: string): Promise<string | null> {
  const removed = await tx
    .delete(hiringTeam)
    .where(and(eq(hiringTeam.jobId, jobId), eq(hiringTeam.userId, userId)))
    .returning({ userId: hiringTeam.userId });
  if (removed.length === 0) return null;
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? "";
}

function wouldVanish(): AppError {
  return new AppError(
    "conflict",
    "This job is confidential: off its team you would not see it any more. A colleague on the team can take you off.",
  );
}
