import "server-only";
import { runExtraction } from "./run-extraction";

/**
 * Why a PDF cannot be taken, or undefined. Most are judged by a look at their bytes. Only an encrypted one
 * is opened, in a child of its own, to learn whether it opens without a password; when that child has no
 * answer in time, the worker will find out.
 */
export async function refusePdf(bytes: Uint8Array): Promise<string | undefined> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!hasPages(pdf)) return damaged;
  if (!pdf.includes("/Encrypt")) return undefined;
  if (running >= maxRunning) return undefined;
  running++;
  try {
    const result = await runExtraction(bytes, "open-pdf", limits);
    return result.state === "unreadable" ? sentences[result.reason] : undefined;
  } finally {
    running--;
  }
}

const limits = { milliseconds: 3_000, residentBytes: 256 * 1024 * 1024 };

/** A burst of encrypted files must not fill the machine with children. */
const maxRunning = 4;
let running = 0;

const damaged = "This PDF is damaged and cannot be opened. Please save it again and choose the new one.";
const sentences = {
  password: "This PDF is protected by a password. Please save it without one and choose it again.",
  damaged,
  too_slow: undefined,
  too_big: undefined,
};

/** Every whole PDF names its root in the clear; its pages are too, or lie in a compressed object stream. */
function hasPages(pdf: Buffer): boolean {
  return pdf.includes("/Root") && (pdf.includes("/Page") || pdf.includes("/ObjStm"));
}
