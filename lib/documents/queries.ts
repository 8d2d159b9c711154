import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, documents } from "@/db/schema";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import type { DocumentTextView } from "./schemas";

export type DocumentFile = { fileName: string; mediaType: string; sha256: string; sizeBytes: number };

/** Where a document's bytes lie. Stays on the server. @throws AppError `not_found` */
export async function getDocumentFile(viewer: Viewer, documentId: string): Promise<DocumentFile> {
  const [file] = await db
    .select({
      fileName: documents.fileName,
      mediaType: documents.mediaType,
      sha256: documents.sha256,
      sizeBytes: documents.sizeBytes,
    })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.applicationId))
    .where(visibleDocument(viewer, documentId));
  if (!file) throw notFound();
  return file;
}

/** @throws AppError `not_found` */
export async function getDocumentText(viewer: Viewer, documentId: string): Promise<DocumentTextView> {
  const [text] = await db
    .select({ state: documents.extractionState, text: documents.extractedText })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.applicationId))
    .where(visibleDocument(viewer, documentId));
  if (!text) throw notFound();
  return text;
}

function visibleDocument(viewer: Viewer, documentId: string) {
  if (!z.uuid().safeParse(documentId).success) throw notFound();
  return and(eq(documents.id, documentId), applicationVisibleTo(viewer));
}
