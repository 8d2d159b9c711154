import "server-only";
import { addDays } from "date-fns";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/ids";

export type TakenUpload = { fileName: string; mediaType: string; sizeBytes: number; sha256: string };

/**
 * Turns a token into a document, once: in the transaction that writes the document's row, so that both happen
 * or neither. `usedFor` names the submission; the same one sent again is given the same file. Null for a
 * token that is made up, used, expired, or another browser's: the form asks for the file again.
 */
export async function takeUpload(
  tx: Tx,
  { token, browser, usedFor }: { token: string; browser: string | undefined; usedFor: string },
): Promise<TakenUpload | null> {
  if (!browser) return null;
  const [taken] = await tx
    .update(uploads)
    // What a draft held for longer is a used token's leftover now, and goes with the next sweeps.
    .set({ usedFor, expiresAt: addDays(now(), 1) })
    .where(
      and(
        eq(uploads.tokenHash, hashToken(token)),
        eq(uploads.browserHash, hashToken(browser)),
        gt(uploads.expiresAt, now()),
        or(isNull(uploads.usedFor), eq(uploads.usedFor, usedFor)),
      ),
    )
    .returning({
      fileName: uploads.fileName,
      mediaType: uploads.mediaType,
      sizeBytes: uploads.sizeBytes,
      sha256: uploads.sha256,
    });
  return taken ?? null;
}
