import "server-only";
import { and, eq, not } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, documents } from "@/db/schema";
import { isAnonymisedFor } from "@/lib/anonymous/is-anonymised-for";
import { loadMask } from "@/lib/anonymous/load-masks";
import { masked } from "@/lib/anonymous/mask-text";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import type { DocumentTextView } from "./schemas";

export type DocumentFile = { fileName: string; mediaType: string; sha256: string; sizeBytes: number };

/**
 * Where a document's bytes lie. Stays on the server. While a stage hides who it is there is only the masked text:
 * a page's picture, a file's properties and its name are theirs. @throws AppError `not_found`
 */
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
    .where(and(visibleDocument(viewer, documentId), not(isAnonymisedFor(viewer))));
  if (!file) throw notFound();
  return file;
}

/** @throws AppError `not_found` */
export async function getDocumentText(viewer: Viewer, documentId: string): Promise<DocumentTextView> {
  const [found] = await db
    .select({
      applicationId: documents.applicationId,
      state: documents.extractionState,
      text: documents.extractedText,
    })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.applicationId))
    .where(visibleDocument(viewer, documentId));
  if (!found) throw notFound();
  const { applicationId, state, text } = found;
  const mask = applicationId && (await loadMask(viewer, applicationId));
  return { state, text: mask && text ? masked(mask, text) : text };
}

function visibleDocument(viewer: Viewer, documentId: string) {
  if (!z.uuid().safeParse(documentId).success) throw notFound();
  return and(eq(documents.id, documentId), applicationVisibleTo(viewer));
}
