import "server-only";
import { addDays } from "date-fns";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/ids";

export const holdDays = 30;

/**
 * Keeps an upload for as long as a draft lives. The draft stores the id that comes back, never the token;
 * `reissueUpload` makes a token of it again. Null for a token that `takeUpload` would not take, either.
 */
export async function holdUpload(
  tx: Tx,
  { token, browser }: { token: string; browser: string | undefined },
): Promise<string | null> {
  if (!browser) return null;
  const [held] = await tx
    .update(uploads)
    .set({ expiresAt: addDays(now(), holdDays) })
    .where(
      and(
        eq(uploads.tokenHash, hashToken(token)),
        eq(uploads.browserHash, hashToken(browser)),
        gt(uploads.expiresAt, now()),
        isNull(uploads.usedFor),
      ),
    )
    .returning({ id: uploads.id });
  return held?.id ?? null;
}
