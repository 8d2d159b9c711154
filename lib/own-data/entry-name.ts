import { safeName } from "@/lib/documents/content-disposition";
import { pdfType } from "@/lib/documents/schemas";

/** Where a file stands in the download: no name of a stranger's leads out of it, and no two are alike. */
export function entryName(reference: string, index: number, fileName: string, mediaType: string): string {
  const ending = mediaType === pdfType ? ".pdf" : ".docx";
  return `documents/${reference}/${index + 1}-${safeName(fileName, ending)}`;
}
