import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { getFileStream } from "@/lib/storage/storage";
import { contentDisposition } from "./content-disposition";
import { getDocumentFile } from "./queries";

/**
 * The file as it was given, never shown by the browser itself: our own viewer draws it, without its scripts.
 * @throws AppError `not_found`
 */
export async function downloadDocument(viewer: Viewer, documentId: string): Promise<Response> {
  const file = await getDocumentFile(viewer, documentId);
  return new Response(await getFileStream(file.sha256), {
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
