import "server-only";
import { and, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { uploads } from "@/db/schema";

/**
 * What was sent ahead of a form: the file it took, and others the same browser had chosen before and not sent.
 * Returns their hashes.
 */
export async function eraseUploadsOf(tx: Tx, rows: { submissionKey: string | null }[]): Promise<string[]> {
  const keys = rows.flatMap(({ submissionKey }) => submissionKey ?? []);
  if (keys.length === 0) return [];
  const browsers = tx
    .select({ hash: uploads.browserHash })
    .from(uploads)
    .where(inArray(uploads.usedFor, keys));
  const gone = await tx
    .delete(uploads)
    .where(
      or(
        inArray(uploads.usedFor, keys),
        and(isNull(uploads.usedFor), inArray(uploads.browserHash, browsers)),
      ),
    )
    .returning({ sha256: uploads.sha256 });
  return gone.map(({ sha256 }) => sha256);
}
