import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/errors";
import { refusePdf } from "./refuse-pdf";
import { type DocumentType, documentTypes, maxResumeBytes } from "./schemas";

/**
 * What a file is, by its bytes alone: its name and the browser's word for it count for nothing. Nothing in
 * it is unpacked here, but for at most 1 MB of a DOCX's own list of contents.
 * @throws AppError `invalid` with the sentence for the field `resume`
 */
export async function detectDocumentType(bytes: Uint8Array): Promise<DocumentType> {
  if (bytes.byteLength === 0) throw refusal("This file is empty. Please choose another one.");
  if (bytes.byteLength > maxResumeBytes) throw largeFile();
  const type = isPdf(bytes) ? "application/pdf" : (await fileTypeFromBuffer(bytes))?.mime;
  const accepted = documentTypes.find((documentType) => documentType === type);
  if (!accepted) throw refusal(type === "application/x-cfb" ? whyNotCompound(bytes) : wrongType);
  const reason = accepted === "application/pdf" ? await refusePdf(bytes) : undefined;
  if (reason) throw refusal(reason);
  return accepted;
}

export function largeFile(): AppError {
  return refusal("This file is larger than 10 MB. Please choose a smaller one.");
}

const wrongType = "This is neither a PDF nor a Word document (DOCX). Please choose one of these.";

/** Readers allow a PDF to begin within its first kilobyte; mail programs put things before it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes("%PDF-");
}

/** Old Word files and encrypted new ones are the same kind of container; the names in it tell them apart. */
function whyNotCompound(bytes: Uint8Array): string {
  const contains = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
  if (contains("EncryptedPackage")) {
    return "This document is protected by a password. Please save it without one and choose it again.";
  }
  if (contains("WordDocument")) {
    return "This is an older Word file (DOC). Please save it as PDF or DOCX and choose it again.";
  }
  return wrongType;
}

function refusal(sentence: string): AppError {
  return new AppError("invalid", sentence, { fieldErrors: { resume: [sentence] } });
}
