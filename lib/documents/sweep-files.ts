import "server-only";
import { eq, lt, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { fileClaims, uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { deleteFile, listFiles, type StoredFile } from "@/lib/storage/storage";

/** A file is stored before the row that names it commits; a day is more than any form takes. */
const graceMilliseconds = 24 * 60 * 60 * 1000;

/** Removes stored files that no row names: forms never finished, writes never finished, people erased. */
export async function sweepFiles(): Promise<void> {
  await db.delete(uploads).where(lt(uploads.expiresAt, now()));
  for await (const files of listFiles()) {
    const named = await namedAmong(files.map((file) => file.name));
    for (const file of files) if (!named.has(file.name) && (await isOld(file))) await sweepFile(file);
  }
  await db.delete(fileClaims).where(isOldClaim);
}

/**
 * Asks everything again while it holds the file's claim: whoever stores the same bytes meanwhile waits for the
 * end of this transaction, and puts back what was removed; whoever did so before has a new claim, and keeps it.
 */
async function sweepFile(file: StoredFile): Promise<void> {
  await db.transaction(async (tx) => {
    const isUnclaimed = await holdClaim(tx, file.name, aDayAgo);
    if (!isUnclaimed || (await namedAmong([file.name], tx)).size > 0 || !(await isOld(file))) return;
    await deleteFile(file.name);
    await tx.delete(fileClaims).where(eq(fileClaims.sha256, file.name));
  });
}

/** What takes a file in is done within this: its row has committed, or never will. */
const claimMinutes = 5;

/**
 * Removes the file of an erased person at once, unless another row names the same bytes; false while somebody may
 * just be storing them, to be asked again.
 */
export async function removeUnnamedFile(sha256: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isUnclaimed = await holdClaim(tx, sha256, sql`now() - make_interval(mins => ${claimMinutes})`);
    if ((await namedAmong([sha256], tx)).size > 0) return true;
    if (!isUnclaimed) return false;
    await deleteFile(sha256);
    await tx.delete(fileClaims).where(eq(fileClaims.sha256, sha256));
    return true;
  });
}

/** Locks the claim, made up where there is none; true when nobody has made it since. */
async function holdClaim(tx: Tx, sha256: string, since: SQL): Promise<boolean> {
  const [claim] = await tx
    .insert(fileClaims)
    .values({ sha256, claimedAt: sql`'-infinity'` })
    .onConflictDoUpdate({ target: fileClaims.sha256, set: { claimedAt: sql`${fileClaims.claimedAt}` } })
    .returning({ isOld: sql<boolean>`${fileClaims.claimedAt} < ${since}` });
  return claim?.isOld ?? false;
}

const aDayAgo = sql`now() - interval '1 day'`;
const isOldClaim = sql`${fileClaims.claimedAt} < ${aDayAgo}`;

async function isOld(file: StoredFile): Promise<boolean> {
  const modifiedAt = await file.modifiedAt();
  return modifiedAt !== null && modifiedAt.getTime() < now().getTime() - graceMilliseconds;
}

/** In one statement: a file that an upload hands over to a document is named by one or the other at any time. */
async function namedAmong(names: string[], tx: Pick<Tx, "execute"> = db): Promise<Set<unknown>> {
  if (names.length === 0) return new Set();
  const given = sql`(${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )})`;
  const rows = await tx.execute<{ sha256: string }>(
    sql`select sha256 from documents where sha256 in ${given} union select sha256 from uploads where sha256 in ${given}`,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
