import "server-only";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { fileClaims } from "@/db/schema";
import { putFile } from "@/lib/storage/storage";

type StoredBytes = { sha256: string; size: number };

/** Stores bytes that a row is about to name: the file is there when this returns, and stays for a day. */
export async function storeFile(bytes: Uint8Array): Promise<StoredBytes> {
  const { stored, ...file } = await beginStoring(bytes);
  await stored;
  return file;
}

/**
 * The same, while the row is being written: its transaction awaits `stored` before it commits. The claim comes
 * first, and waits while the sweep is removing the very same file, so that it stays whether it was new or not.
 */
export async function beginStoring(bytes: Uint8Array): Promise<StoredBytes & { stored: Promise<unknown> }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db
    .insert(fileClaims)
    .values({ sha256, claimedAt: sql`now()` })
    .onConflictDoUpdate({ target: fileClaims.sha256, set: { claimedAt: sql`now()` } });
  const stored = putFile(bytes);
  // A form that is refused meanwhile awaits nothing, and writes no row.
  stored.catch(() => undefined);
  return { sha256, size: bytes.byteLength, stored };
}
