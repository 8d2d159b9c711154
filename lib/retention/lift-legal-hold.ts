import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { legalHolds } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { parseInput } from "@/lib/parse-input";
import { liftHoldInput } from "./schemas";
import { lockPerson, tellAll } from "./set-legal-hold";

/** What it deferred goes on by itself: an erasure the person asked for within a minute. */
export async function liftLegalHold(
  viewer: Viewer,
  input: { applicationId: string },
): Promise<{ isHeld: false }> {
  assertCan(viewer, "retention.manage");
  const { applicationId } = parseInput(liftHoldInput, input);
  return db.transaction(async (tx) => {
    const candidateId = await lockPerson(tx, applicationId);
    const lifted = await tx
      .update(legalHolds)
      .set({ liftedAt: now() })
      .where(and(eq(legalHolds.candidateId, candidateId), isNull(legalHolds.liftedAt)))
      .returning({ id: legalHolds.id });
    if (lifted.length > 0) await tellAll(tx, viewer, candidateId, "legal_hold.lifted");
    return { isHeld: false };
  });
}
