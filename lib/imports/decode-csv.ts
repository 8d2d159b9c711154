import "server-only";
import { AppError } from "@/lib/errors";

/** A line longer than this is no line of a table of people. */
const maxLineBytes = 1_000_000;

const newline = 0x0a;

export type Decoded = { encoding: "UTF-8" | "Windows-1252" | "UTF-16" };

/**
 * The text of a file that comes in pieces, whatever Excel wrote it in. Whole lines are decoded together, so that
 * no letter is torn apart. What is not UTF-8 is Windows-1252, unless letters of UTF-8 have been seen before.
 */
export async function* decodeCsv(
  chunks: AsyncIterable<Uint8Array>,
  decoded: Decoded,
): AsyncGenerator<string> {
  let held: Uint8Array = new Uint8Array();
  let hasBegun = false;
  let decode: ((bytes: Uint8Array, isLast: boolean) => string) | null = null;
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (held.length < 3) continue;
    decode ??= decoderOf(held, decoded);
    // The first piece holds the first line: what separates its cells is seen there.
    const isLine = decoded.encoding === "UTF-16" && (hasBegun || held.includes(newline));
    const end = isLine ? held.length : decoded.encoding === "UTF-16" ? 0 : held.lastIndexOf(newline) + 1;
    if (end === 0 && held.length > maxLineBytes) throw notATable();
    if (end === 0) continue;
    hasBegun = true;
    yield decode(held.subarray(0, end), false);
    held = held.slice(end);
  }
  decode ??= decoderOf(held, decoded);
  yield decode(held, true);
}

function decoderOf(start: Uint8Array, decoded: Decoded): (bytes: Uint8Array, isLast: boolean) => string {
  const mark = Buffer.from(start.subarray(0, 2)).toString("hex");
  if (mark === "fffe" || mark === "feff") {
    decoded.encoding = "UTF-16";
    const utf16 = new TextDecoder(mark === "fffe" ? "utf-16le" : "utf-16be");
    return (bytes, isLast) => utf16.decode(bytes, { stream: !isLast });
  }
  let hasUtf8 = false;
  return (bytes) => {
    if (decoded.encoding === "Windows-1252") return new TextDecoder("windows-1252").decode(bytes);
    const text = decodeStrictly(bytes);
    if (text !== null) {
      hasUtf8 ||= text.length < bytes.length;
      return text;
    }
    if (hasUtf8) return new TextDecoder().decode(bytes);
    decoded.encoding = "Windows-1252";
    return new TextDecoder("windows-1252").decode(bytes);
  };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: then it is something else, which is no failure.
    return null;
  }
}

export function notATable(): AppError {
  return new AppError("invalid", "This file is no table. Save it as CSV and choose it again.");
}
