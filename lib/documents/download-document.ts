import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { getFileStream } from "@/lib/storage/storage";
import { contentDisposition } from "./content-disposition";
import { getDocumentFile } from "./queries";

/**
 * The file as it was given, never shown by the browser itself: our own viewer draws it, without its scripts.
 * @throws AppError `not_found`, `unavailable` while storage cannot give it
 */
export async function downloadDocument(viewer: Viewer, documentId: string): Promise<Response> {
  const file = await getDocumentFile(viewer, documentId);
  return new Response(await openFile(documentId, file.sha256), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.sizeBytes),
      "content-disposition": contentDisposition(file.fileName, file.mediaType),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

async function openFile(documentId: string, sha256: string): Promise<ReadableStream<Uint8Array>> {
  try {
    return await getFileStream(sha256);
  } catch (err) {
    logger.error({ err, documentId }, "a document's file could not be opened");
    throw new AppError("unavailable", "This file cannot be reached right now. Please try again in a moment.");
  }
}
