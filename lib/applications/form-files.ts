import "server-only";
import type { Tx } from "@/db/client";
import { detectDocumentType } from "@/lib/documents/detect-document-type";
import { storableName } from "@/lib/documents/storable-name";
import { beginStoring } from "@/lib/documents/store-file";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { takeUpload } from "@/lib/uploads/take-upload";
import type { NewDocument } from "./create-application";

/** A file that came with the form, being stored; or the token of one that was sent ahead. */
export type Brought = NewDocument | string;

/** @throws AppError `invalid` with the sentence for `field` */
export async function storeBrought(file: File | string, field: string, locale: Locale): Promise<Brought> {
  if (typeof file === "string") return file;
  return keepDocument(file, field, locale);
}

/** Begins to store a file's bytes once they say what it is; the row that names it waits. @throws AppError `invalid` */
export async function keepDocument(file: File, field: string, locale?: Locale): Promise<NewDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = await atField(field, () => detectDocumentType(bytes, locale));
  const { sha256, size, stored } = await beginStoring(bytes);
  return { sha256, stored, sizeBytes: size, mediaType, fileName: storableName(file.name) };
}

/** In whose language a refusal speaks, too. */
export type Whose = { browser: string | undefined; usedFor: string; locale: Locale };

/** In the transaction that writes the document's row. @throws AppError `invalid` with the sentence for `field` */
export async function takeBrought(
  tx: Tx,
  brought: Brought,
  { field, locale, ...whose }: Whose & { field: string },
): Promise<NewDocument> {
  if (typeof brought !== "string") return brought;
  const taken = await takeUpload(tx, { token: brought, ...whose });
  if (taken) return taken;
  throw refusal(field, messagesOf(locale).apply.errors.uploadGone);
}

export function refusal(field: string, sentence: string): AppError {
  return new AppError("invalid", sentence, { fieldErrors: { [field]: [sentence] } });
}

async function atField<Result>(field: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "invalid") throw refusal(field, thrown.message);
    throw thrown;
  }
}
