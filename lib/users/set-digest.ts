import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { parseInput } from "@/lib/parse-input";

export const setDigestInput = z.object({
  wantsDigest: z.boolean().default(false),
  isAsked: z.literal("yes"),
});

/** One's own wish for the daily mail; nobody else's business, so that it leaves no event. */
export async function setDigest(
  viewer: Viewer,
  input: z.input<typeof setDigestInput>,
): Promise<{ wantsDigest: boolean }> {
  assertCan(viewer, "board.read");
  const { wantsDigest } = parseInput(setDigestInput, input);
  const today = now().toISOString().slice(0, 10);
  // The first one comes tomorrow, at whatever hour somebody asks for it.
  await db
    .update(users)
    .set({ wantsDigest, ...(wantsDigest && { digestOn: today }) })
    .where(eq(users.id, viewer.id));
  return { wantsDigest };
}

export async function wantsDigest(viewer: Viewer): Promise<boolean> {
  const [user] = await db.select({ wants: users.wantsDigest }).from(users).where(eq(users.id, viewer.id));
  return user?.wants ?? false;
}
