import "server-only";
import { addDays } from "date-fns";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, newId } from "@/lib/ids";
import { sign } from "@/lib/sign";
import type { KeptResume } from "./schemas";

/**
 * The résumé of a draft for the browser that opened it: an upload of its own, made once a browser, so that the
 * one it was sent from keeps its token. Null when the file is gone or was sent.
 */
export async function offerUpload(uploadId: string, browser: string): Promise<KeptResume | null> {
  const token = sign("draft-upload", uploadId, browser).toString("base64url");
  const tokenHash = hashToken(token);
  return db.transaction(async (tx) => {
    const [held] = await tx
      .select()
      .from(uploads)
      .where(and(eq(uploads.id, uploadId), gt(uploads.expiresAt, now())));
    if (!held) return null;
    const { sha256, fileName, mediaType, sizeBytes } = held;
    const expiresAt = addDays(now(), 1);
    const own = { id: newId(), tokenHash, browserHash: hashToken(browser), createdAt: now(), expiresAt };
    const [offered] = await tx
      .insert(uploads)
      .values({ ...own, sha256, fileName, mediaType, sizeBytes })
      .onConflictDoUpdate({
        target: uploads.tokenHash,
        set: {
          expiresAt: sql`case when ${isNull(uploads.usedFor)} then ${expiresAt.toISOString()}::timestamptz else ${uploads.expiresAt} end`,
        },
      })
      .returning({ usedFor: uploads.usedFor });
    return offered?.usedFor === null ? { token, fileName, sizeBytes } : null;
  });
}

/** Files that drafts held go with the next sweep. */
export async function releaseUploads(tx: Tx, held: { uploadId: string | null }[]): Promise<void> {
  const ids = held.flatMap(({ uploadId }) => uploadId ?? []);
  if (ids.length > 0) await tx.update(uploads).set({ expiresAt: now() }).where(inArray(uploads.id, ids));
}
