import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { erasures } from "@/db/schema";
import { now } from "@/lib/clock";
import { removeUnnamedFile } from "@/lib/documents/sweep-files";

/** Removes the files of an erasure whose tables are empty, and ends it once none is left. */
export async function removeErasedFiles(erasureId: string): Promise<void> {
  const [erasure] = await db.select().from(erasures).where(eq(erasures.id, erasureId));
  if (!erasure?.erasedAt || erasure.finishedAt) return;
  const left: string[] = [];
  for (const file of erasure.files) if (!(await removeUnnamedFile(file))) left.push(file);
  await db
    .update(erasures)
    .set({ files: left, finishedAt: left.length === 0 ? now() : null })
    .where(sql`${erasures.id} = ${erasureId} and ${erasures.finishedAt} is null`);
}
