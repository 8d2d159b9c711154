import "server-only";
import { and, eq, gt, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { candidateConfirmations as asked, candidates } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/ids";
import type { AddressState } from "./schemas";

/** Which mailbox a link asks, and how far it is; null when it is over or none. */
export async function findAddressConfirmation(
  token: string,
): Promise<{ sentTo: string; state: AddressState } | null> {
  const [row] = await db
    .select({
      sentTo: asked.sentTo,
      usedAt: asked.usedAt,
      isNew: eq(candidates.email, asked.newEmail),
    })
    .from(asked)
    .innerJoin(candidates, eq(candidates.id, asked.candidateId))
    .where(and(eq(asked.tokenHash, hashToken(token)), isNotNull(asked.newEmail), gt(asked.expiresAt, now())));
  if (!row?.sentTo) return null;
  if (row.isNew) return { sentTo: row.sentTo, state: "done" };
  return { sentTo: row.sentTo, state: row.usedAt ? "half" : "open" };
}
