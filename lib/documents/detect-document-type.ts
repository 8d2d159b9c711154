import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/errors";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { refusePdf } from "./refuse-pdf";
import { type DocumentType, documentTypes, maxResumeBytes } from "./schemas";

/**
 * What a file is, by its bytes alone: its name and the browser's word for it count for nothing. Nothing in
 * it is unpacked here, but for at most 1 MB of a DOCX's own list of contents.
 * @throws AppError `invalid` with the sentence for the field `resume`
 */
export async function detectDocumentType(
  bytes: Uint8Array,
  locale: Locale = defaultLocale,
): Promise<DocumentType> {
  if (bytes.byteLength === 0) throw refusal("empty", locale);
  if (bytes.byteLength > maxResumeBytes) throw refusal("large", locale);
  const type = isPdf(bytes) ? "application/pdf" : (await fileTypeFromBuffer(bytes))?.mime;
  const accepted = documentTypes.find((documentType) => documentType === type);
  if (!accepted) throw refusal(type === "application/x-cfb" ? whyNotCompound(bytes) : "wrongType", locale);
  const reason = accepted === "application/pdf" ? await refusePdf(bytes) : undefined;
  if (reason) throw refusal(reason, locale);
  return accepted;
}

type Reason = keyof ReturnType<typeof messagesOf>["apply"]["fileErrors"];

export function largeFile(locale: Locale): AppError {
  return refusal("large", locale);
}

/** Readers allow a PDF to begin within its first kilobyte; mail programs put things before it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes("%PDF-");
}

/** Old Word files and encrypted new ones are the same kind of container; the names in it tell them apart. */
function whyNotCompound(bytes: Uint8Array): Reason {
  const contains = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
  if (contains("EncryptedPackage")) return "lockedWord";
  return contains("WordDocument") ? "oldWord" : "wrongType";
}

function refusal(reason: Reason, locale: Locale): AppError {
  const sentence = messagesOf(locale).apply.fileErrors[reason];
  return new AppError("invalid", sentence, { fieldErrors: { resume: [sentence] } });
}
