import type { FoundContact } from "@/lib/autofill/found-contact";

/** What a browser learns of the file it sent ahead. The token is good in that browser, for one form. */
export type UploadView = {
  token: string;
  fileName: string;
  sizeBytes: number;
  found: FoundContact;
};

/** Headers of `POST /api/uploads`; its body is the file alone. A name may be any text, so it comes encoded. */
export const fileNameHeader = "x-assay-file-name";
/** "contact" asks to look for contact details, too. */
export const wantedHeader = "x-assay-wanted";

export function isUploadToken(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{43}$/.test(value);
}
