import "server-only";
import { opensWithoutPassword } from "./opens-without-password";
import { findPdfEncryption } from "./pdf-encryption";
import { runExtraction } from "./run-extraction";
import { takeTurns } from "./take-turns";

/**
 * Why a PDF cannot be taken, or undefined. It is judged by a look at its bytes, also whether it asks for a
 * password. Only one that says so in a way of its own is opened, in a child; when that child has no answer
 * in time, the worker will find out.
 */
export async function refusePdf(bytes: Uint8Array): Promise<"lockedPdf" | "damagedPdf" | undefined> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!hasPages(pdf)) return "damagedPdf";
  if (!pdf.includes("/Encrypt")) return undefined;
  const encryption = findPdfEncryption(pdf);
  const opens = encryption && opensWithoutPassword(encryption);
  if (opens !== undefined) return opens ? undefined : "lockedPdf";
  const result = await inTurn(() => runExtraction(bytes, "open-pdf", limits));
  return result.state === "unreadable" ? reasons[result.reason] : undefined;
}

const limits = { milliseconds: 5_000, residentBytes: 256 * 1024 * 1024 };

/** A burst of odd files must not fill the machine with children. */
const inTurn = takeTurns(4);

const reasons = {
  password: "lockedPdf",
  damaged: "damagedPdf",
  too_slow: undefined,
  too_big: undefined,
} as const;

/** Every whole PDF names its root in the clear; its pages are too, or lie in a compressed object stream. */
function hasPages(pdf: Buffer): boolean {
  return pdf.includes("/Root") && (pdf.includes("/Page") || pdf.includes("/ObjStm"));
}
