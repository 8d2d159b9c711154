import type { FoundContact } from "@/lib/autofill/found-contact";

/** What a browser learns of the file it sent ahead. The token is good in that browser, for one form. */
export type UploadFacts = { token: string; fileName: string; sizeBytes: number };

/** The answer of `POST /api/uploads`; its beginning, without `found`, arrives as soon as the file is stored. */
export type UploadView = UploadFacts & { found: FoundContact };

/**
 * Headers of `POST /api/uploads`, whose body is the file alone; those that begin with `x-assay-` are the
 * server's. A name may be any text, so it comes encoded.
 */
export const fileNameHeader = "upload-name";
/** "contact" asks to look for contact details, too. */
export const wantedHeader = "upload-wanted";
/** The language of the page. */
export const localeHeader = "upload-language";

export function isUploadToken(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{43}$/.test(value);
}
