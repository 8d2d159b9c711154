import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts } from "@/db/schema";

/** With the person who is written to at another address from now on. */
export async function moveDrafts(tx: Tx, from: string, to: string): Promise<void> {
  await tx.update(drafts).set({ email: to }).where(eq(drafts.email, from));
}
