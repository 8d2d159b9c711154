import "server-only";
import { normaliseText } from "./normalise-text";
import { type ExtractionResult, runExtraction } from "./run-extraction";
import type { DocumentType } from "./schemas";

const limits = { milliseconds: 20_000, residentBytes: 512 * 1024 * 1024 };

/** The text of a résumé, or why it has none. Called by the worker, never in the web process; given 20 s. */
export async function extractText(bytes: Uint8Array, type: DocumentType): Promise<ExtractionResult> {
  const result = await runExtraction(bytes, type === "application/pdf" ? "pdf" : "docx", limits);
  return result.state === "done" ? { state: "done", text: normaliseText(result.text) } : result;
}
