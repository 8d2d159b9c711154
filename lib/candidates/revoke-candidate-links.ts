import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { candidateConfirmations, candidateLinks } from "@/db/schema";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import type { Candidate } from "./candidate-session";

/** Makes every link to a candidate's page stop working at once, this browser's own among them. */
export async function revokeCandidateLinks({ candidateId }: Candidate): Promise<void> {
  await db.transaction(async (tx) => {
    const revoked = await tx
      .update(candidateLinks)
      .set({ revokedAt: now() })
      .where(and(eq(candidateLinks.candidateId, candidateId), isNull(candidateLinks.revokedAt)))
      .returning({ id: candidateLinks.id });
    // What a mail asks to confirm opens nothing any more, either.
    const unused = and(
      eq(candidateConfirmations.candidateId, candidateId),
      isNull(candidateConfirmations.usedAt),
    );
    await tx.delete(candidateConfirmations).where(unused);
    if (revoked.length === 0) return;
    await recordEvent(tx, { type: "candidate_link.revoked", actor: "candidate", candidateId });
  });
}
