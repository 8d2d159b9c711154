import "server-only";
import { subDays } from "date-fns";
import { and, eq, inArray, lte, or, type SQL } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { drafts, mailOutbox, uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/ids";
import { draftDays } from "./draft-fields";
import { draftMailKind } from "./draft-mail-kind";
import { releaseUploads } from "./draft-upload";

/** The worker's hourly round: drafts whose time is over, and the mails that told of them. */
export async function eraseExpiredDrafts(): Promise<void> {
  await db.transaction(async (tx) => {
    const isOver = lte(drafts.expiresAt, now());
    await releaseUploads(tx, await tx.delete(drafts).where(isOver).returning({ uploadId: drafts.uploadId }));
    const isOld = lte(mailOutbox.createdAt, subDays(now(), draftDays));
    await tx.delete(mailOutbox).where(and(eq(mailOutbox.kind, draftMailKind), isOld));
  });
}

/** At submit: a person has one application a job, so nothing of theirs is left to finish. */
export async function eraseDraftsOf(
  tx: Tx,
  { jobId, email, token }: { jobId: string; email: string; token?: string },
): Promise<void> {
  const theirs: SQL | undefined = token
    ? or(eq(drafts.email, email), eq(drafts.tokenHash, hashToken(token)))
    : eq(drafts.email, email);
  const erased = await tx
    .delete(drafts)
    .where(and(eq(drafts.jobId, jobId), theirs))
    .returning({ uploadId: drafts.uploadId });
  await releaseUploads(tx, erased);
}

/** Its writer wants it gone; a link that opens nothing changes nothing. */
export async function deleteDraft(token: string): Promise<void> {
  await db.transaction(async (tx) => {
    const isTheirs = eq(drafts.tokenHash, hashToken(token));
    await releaseUploads(
      tx,
      await tx.delete(drafts).where(isTheirs).returning({ uploadId: drafts.uploadId }),
    );
  });
}

/** With the person: nothing is left for a sweep. Returns the hashes of the files that were held. */
export async function eraseAllDraftsOf(tx: Tx, emails: string[]): Promise<string[]> {
  const gone = await tx
    .delete(drafts)
    .where(inArray(drafts.email, emails))
    .returning({ id: drafts.uploadId });
  const ids = gone.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return [];
  const files = await tx
    .delete(uploads)
    .where(inArray(uploads.id, ids))
    .returning({ sha256: uploads.sha256 });
  return files.map(({ sha256 }) => sha256);
}
