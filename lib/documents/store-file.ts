import "server-only";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { fileClaims } from "@/db/schema";
import { putFile } from "@/lib/storage/storage";

/**
 * Stores bytes that a row is about to name. The claim comes first, and waits while the sweep is removing the
 * very same file: so the file is there when this returns, and stays for a day whether it was new or not.
 */
export async function storeFile(bytes: Uint8Array): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db
    .insert(fileClaims)
    .values({ sha256, claimedAt: sql`now()` })
    .onConflictDoUpdate({ target: fileClaims.sha256, set: { claimedAt: sql`now()` } });
  return putFile(bytes);
}
