import { pdfType } from "./schemas";

/**
 * Offers a download under the name the candidate gave it (RFC 6266 and 5987), with the ending that its
 * bytes have: a name is a stranger's text and may pretend anything.
 */
export function contentDisposition(fileName: string, mediaType: string): string {
  const name = safeName(fileName, mediaType === pdfType ? ".pdf" : ".docx");
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/gu, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Without what pretends, turns the reading direction, or leads into another folder. */
export function safeName(fileName: string, ending: string): string {
  const cleaned = fileName.toWellFormed().replace(unsafe, "").trim().slice(0, 150).toWellFormed();
  if (cleaned.toLowerCase().endsWith(ending)) return cleaned;
  return `${cleaned || "resume"}${ending}`;
}

/** Control characters, what turns the reading direction, and what separates folders. */
const unsafe = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069/\\:]/gu;
