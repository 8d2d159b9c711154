import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { documents } from "@/db/schema";
import { getFile } from "@/lib/storage/storage";
import { extractText } from "./extract-text";
import { documentTypes } from "./schemas";

/**
 * Reads a new document's text, once: one that was read meanwhile, or erased, is left as it is. It throws
 * only when storage or the database is away; the queue tries again.
 */
export async function extractDocument({ documentId }: { documentId: string }): Promise<void> {
  const stillPending = and(eq(documents.id, documentId), eq(documents.extractionState, "pending"));
  const [document] = await db
    .select({ sha256: documents.sha256, mediaType: documents.mediaType })
    .from(documents)
    .where(stillPending);
  const type = documentTypes.find((documentType) => documentType === document?.mediaType);
  if (!document || !type) return;
  const result = await extractText(await getFile(document.sha256), type);
  await db
    .update(documents)
    .set({
      extractionState: result.state,
      extractedText: result.state === "done" ? result.text : null,
    })
    .where(stillPending);
}
