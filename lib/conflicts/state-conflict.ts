import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { conflicts } from "@/db/schema";
import { holdApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { excused } from "./assert-not-excused";
import { type StateConflictInput, stateConflictInput } from "./schemas";

/**
 * Says of oneself that one has a conflict of interest, found or not, or that one sees none. A colleague decides;
 * declaring one opens again what was decided before.
 * @throws AppError `not_found`, `conflict` when one was excused already
 */
export async function stateConflict(
  viewer: Viewer,
  input: StateConflictInput,
): Promise<{ applicationId: string }> {
  assertCan(viewer, "scorecard.write");
  const { applicationId, hasConflict, reason } = parseInput(stateConflictInput, input);
  return db.transaction(async (tx) => {
    const { job } = await holdApplication(tx, viewer, applicationId);
    const said = { saysConflict: hasConflict, saidReason: reason, saidAt: now() };
    // Who takes a declaration back stands again where it was decided that they do.
    const state = hasConflict
      ? sql`'open'::conflict_state`
      : sql`case when ${conflicts.decidedAt} is null then 'open' else 'cleared' end::conflict_state`;
    const [written] = await tx
      .insert(conflicts)
      .values({ applicationId, userId: viewer.id, ...said })
      .onConflictDoUpdate({
        target: [conflicts.applicationId, conflicts.userId],
        set: { ...said, state, version: sql`${conflicts.version} + 1` },
        setWhere: and(eq(conflicts.userId, viewer.id), ne(conflicts.state, "confirmed")),
      })
      .returning({ id: conflicts.id });
    if (!written) throw excused();
    await recordEvent(tx, {
      type: hasConflict ? "conflict.declared" : "conflict.denied",
      actor: viewer,
      jobId: job.id,
      applicationId,
      data: { userId: viewer.id, userName: viewer.name },
      details: { reason },
    });
    await notifyBoard(tx, job.id, applicationId);
    return { applicationId };
  });
}
