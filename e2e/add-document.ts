import { db } from "@/db/client";
import { documents } from "@/db/schema";
import { now } from "@/lib/clock";
import { pdfType } from "@/lib/documents/schemas";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/queue/queue";
import { putFile } from "@/lib/storage/storage";

/** A document as an application brings it: the file stored first, the row and its reading in one transaction. */
export async function addDocument(
  applicationId: string,
  bytes: Uint8Array,
  mediaType: string,
): Promise<string> {
  const { sha256, size: sizeBytes } = await putFile(bytes);
  const id = newId();
  const fileName = mediaType === pdfType ? "résumé 🧪.pdf" : "résumé.docx";
  await db.transaction(async (tx) => {
    await tx.insert(documents).values({
      id,
      applicationId,
      kind: "resume",
      fileName,
      mediaType,
      sizeBytes,
      sha256,
      createdAt: now(),
    });
    await enqueue(tx, "extract-text", { documentId: id });
  });
  return id;
}
