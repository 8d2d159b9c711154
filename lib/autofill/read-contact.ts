import "server-only";
import { z } from "zod";
import { type ExtractionTask, runExtraction } from "@/lib/documents/run-extraction";
import type { DocumentType } from "@/lib/documents/schemas";
import { takeTurns } from "@/lib/documents/take-turns";
import { contactFields, type FoundContact } from "./found-contact";

/** It takes half a second, on a busy machine more. Nobody's form waits for it. */
const limits = { milliseconds: 8_000, residentBytes: 384 * 1024 * 1024 };
const maxWaiting = 8;

/** Few at a time, as each is a process of its own. */
const inTurn = takeTurns(2);
let waiting = 0;

const found = z.partialRecord(z.enum(contactFields), z.string());

/** The contact details in a résumé; none where it cannot be read in time, or too many are being read. */
export async function readContact(bytes: Uint8Array, type: DocumentType): Promise<FoundContact> {
  if (waiting >= maxWaiting) return {};
  waiting++;
  try {
    const task: ExtractionTask = type === "application/pdf" ? "contact-pdf" : "contact-docx";
    const result = await inTurn(() => runExtraction(bytes, task, limits));
    return result.state === "done" ? (found.safeParse(JSON.parse(result.text)).data ?? {}) : {};
  } finally {
    waiting--;
  }
}
