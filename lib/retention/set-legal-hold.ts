import "server-only";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, candidates, legalHolds } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { erased, notFound } from "@/lib/errors";
import type { EventType } from "@/lib/events/event-types";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { setHoldInput } from "./schemas";

/**
 * Keeps a person from being erased, whoever asks, until it is lifted. Set twice, the first stands. An erasure
 * under way is waited for: there is nothing left to hold then.
 * @throws AppError `forbidden`, `not_found`, `conflict` for who was erased, `invalid`
 */
export async function setLegalHold(
  viewer: Viewer,
  input: { applicationId: string; reason: string },
): Promise<{ isHeld: true }> {
  assertCan(viewer, "retention.manage");
  const { applicationId, reason } = parseInput(setHoldInput, input);
  return db.transaction(async (tx) => {
    const candidateId = await lockPerson(tx, applicationId);
    const [set] = await tx
      .insert(legalHolds)
      .values({ candidateId, reason, setByUserId: viewer.id, setAt: now() })
      .onConflictDoNothing()
      .returning({ id: legalHolds.id });
    if (set) await tellAll(tx, viewer, candidateId, "legal_hold.set");
    return { isHeld: true };
  });
}

export async function lockPerson(tx: Tx, applicationId: string): Promise<string> {
  const [row] = await tx
    .select({ id: candidates.id, erasedAt: candidates.erasedAt })
    .from(candidates)
    .innerJoin(applications, eq(applications.candidateId, candidates.id))
    .where(eq(applications.id, applicationId))
    .for("no key update", { of: candidates });
  if (!row) throw notFound();
  if (row.erasedAt) throw erased();
  return row.id;
}

/** In the history of each of their applications. */
export async function tellAll(tx: Tx, viewer: Viewer, candidateId: string, type: EventType): Promise<void> {
  const rows = await tx
    .select({ id: applications.id, jobId: applications.jobId })
    .from(applications)
    .where(eq(applications.candidateId, candidateId));
  for (const { id, jobId } of rows) {
    await recordEvent(tx, { type, actor: viewer, jobId, applicationId: id, candidateId });
  }
}
