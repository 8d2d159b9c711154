import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { candidates } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";

/** A person agrees to be kept beyond the promised time, or takes that back. Said twice, it is said once. */
export async function keepOnConsent({ candidateId }: Candidate, isKept: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const { keptOnConsentAt, erasedAt, id } = candidates;
    const changed = await tx
      .update(candidates)
      .set({ keptOnConsentAt: isKept ? now() : null })
      .where(
        and(
          eq(id, candidateId),
          isNull(erasedAt),
          isKept ? isNull(keptOnConsentAt) : isNotNull(keptOnConsentAt),
        ),
      )
      .returning({ id });
    if (changed.length === 0) return;
    const type = isKept ? "consent.to_be_kept" : "consent.to_be_kept_withdrawn";
    await recordEvent(tx, { type, actor: "candidate", candidateId });
  });
}

export async function isKeptOnConsent({ candidateId }: Candidate): Promise<boolean> {
  const kept = and(eq(candidates.id, candidateId), isNotNull(candidates.keptOnConsentAt));
  return (await db.$count(candidates, kept)) > 0;
}
