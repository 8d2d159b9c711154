import "server-only";
import { addSeconds } from "date-fns";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { userTokens } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/ids";
import { absoluteUrl } from "@/lib/origin";

const lifetimeSeconds = { invitation: 7 * 24 * 3600, password_reset: 3600 };

/** A single-use link to choose a password; older ones of the same kind stop working. */
export async function issueUserToken(
  tx: Tx,
  userId: string,
  kind: keyof typeof lifetimeSeconds,
): Promise<string> {
  await tx
    .update(userTokens)
    .set({ usedAt: now() })
    .where(and(eq(userTokens.userId, userId), eq(userTokens.kind, kind), isNull(userTokens.usedAt)));
  const token = newToken();
  await tx.insert(userTokens).values({
    userId,
    kind,
    tokenHash: hashToken(token),
    expiresAt: addSeconds(now(), lifetimeSeconds[kind]),
    createdAt: now(),
  });
  return absoluteUrl(`/sign-in/reset?token=${token}`);
}
