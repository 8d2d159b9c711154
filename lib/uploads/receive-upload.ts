import "server-only";
import { addDays } from "date-fns";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import type { Visitor } from "@/lib/auth/viewer";
import type { FoundContact } from "@/lib/autofill/found-contact";
import { readContact } from "@/lib/autofill/read-contact";
import { now } from "@/lib/clock";
import { detectDocumentType } from "@/lib/documents/detect-document-type";
import { storableName } from "@/lib/documents/storable-name";
import { storeFile } from "@/lib/documents/store-file";
import type { Locale } from "@/lib/i18n/locales";
import { hashToken, newToken } from "@/lib/ids";
import { perNetwork } from "@/lib/per-network";
import type { UploadFacts } from "./schemas";

const limit = perNetwork("upload", 2_000, 3600, "There were very many uploads from your network.");

export type NewUpload = {
  bytes: Uint8Array;
  fileName: string;
  /** The browser's own key: nobody else's browser can use the token. */
  browser: string;
  isContactWanted: boolean;
  /** In which a refusal speaks. */
  locale?: Locale;
};

/** What is found comes later: nobody's form waits for it. */
export type ReceivedUpload = UploadFacts & { found: Promise<FoundContact> };

/**
 * Takes a file before the form it belongs to, and gives a token for it: for this browser, for one form, for a
 * day. The form carries the token in place of the bytes (`preferUploads`), and its rule turns it into a
 * document (`takeUpload`). A file that no form takes is swept away.
 * @throws AppError `invalid` with the sentence for the field `resume`, `limit`
 */
export async function receiveUpload(visitor: Visitor, upload: NewUpload): Promise<ReceivedUpload> {
  const { bytes, browser, isContactWanted, locale } = upload;
  await limit.take(visitor.ip);
  const mediaType = await detectDocumentType(bytes, locale);
  const { sha256, size } = await storeFile(bytes);
  const token = newToken();
  const fileName = storableName(upload.fileName);
  await db.insert(uploads).values({
    tokenHash: hashToken(token),
    browserHash: hashToken(browser),
    sha256,
    fileName,
    mediaType,
    sizeBytes: size,
    expiresAt: addDays(now(), 1),
    createdAt: now(),
  });
  const found = isContactWanted ? readContact(bytes, mediaType) : Promise.resolve({});
  return { token, fileName, sizeBytes: size, found };
}
