import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { candidateConfirmations, erasures } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/ids";
import type { ErasureState } from "./confirmation-schemas";
import { hasLegalHold } from "./has-legal-hold";

/** What is under way for this person; null when nothing was confirmed. */
export async function findErasureState({ candidateId }: Candidate): Promise<ErasureState | null> {
  const open = and(
    eq(erasures.candidateId, candidateId),
    eq(erasures.why, "request"),
    isNull(erasures.erasedAt),
  );
  if ((await db.$count(erasures, open)) === 0) return null;
  return (await hasLegalHold(db, candidateId)) ? "deferred" : "erasing";
}

/** Whose erasure a link from the mailbox confirms; null when it is over or none. */
export async function findConfirmation(token: string): Promise<Candidate | null> {
  const [row] = await db
    .select({ candidateId: candidateConfirmations.candidateId })
    .from(candidateConfirmations)
    .where(
      and(
        eq(candidateConfirmations.tokenHash, hashToken(token)),
        isNull(candidateConfirmations.newEmail),
        gt(candidateConfirmations.expiresAt, now()),
      ),
    );
  return row ?? null;
}
