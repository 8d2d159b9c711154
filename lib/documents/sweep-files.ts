import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { documents } from "@/db/schema";
import { now } from "@/lib/clock";
import { deleteFile, listFiles, type StoredFile } from "@/lib/storage/storage";

/** A file is stored before the row that names it commits; a day is more than any form takes. */
const graceMilliseconds = 24 * 60 * 60 * 1000;

/** Removes stored files that no document names: forms never finished, writes never finished, people erased. */
export async function sweepFiles(): Promise<void> {
  const before = now().getTime() - graceMilliseconds;
  for await (const files of listFiles()) {
    for (const file of await withoutDocument(files)) {
      const modifiedAt = await file.modifiedAt();
      if (modifiedAt && modifiedAt.getTime() < before) await deleteFile(file.name);
    }
  }
}

async function withoutDocument(files: StoredFile[]): Promise<StoredFile[]> {
  if (files.length === 0) return [];
  const names = files.map((file) => file.name);
  const rows = await db
    .selectDistinct({ sha256: documents.sha256 })
    .from(documents)
    .where(inArray(documents.sha256, names));
  const named = new Set(rows.map((row) => row.sha256));
  return files.filter((file) => !named.has(file.name));
}
