import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/ids";
import type { UploadFacts } from "./schemas";

/**
 * A new token for an upload that a draft held, bound to the browser that opened the draft; the old token ends.
 * Whoever calls this has checked that the draft is that browser's to open. Null when it is gone or used.
 */
export async function reissueUpload(
  tx: Tx,
  { uploadId, browser }: { uploadId: string; browser: string },
): Promise<UploadFacts | null> {
  const token = newToken();
  const [upload] = await tx
    .update(uploads)
    .set({ tokenHash: hashToken(token), browserHash: hashToken(browser) })
    .where(and(eq(uploads.id, uploadId), gt(uploads.expiresAt, now()), isNull(uploads.usedFor)))
    .returning({ fileName: uploads.fileName, sizeBytes: uploads.sizeBytes });
  return upload ? { token, ...upload } : null;
}
