/** The text of a `.bib` file in whatever encoding it was saved; null for bytes that are no text. */
export function decodeBibtex(bytes: Uint8Array): string | null {
  const text = readWide(bytes) ?? readNarrow(bytes);
  // A byte of zero is in pictures and archives, and in no text once it is decoded.
  return text.includes("\0") ? null : text;
}

/** UTF-16, with its mark or told by the zero bytes beside ASCII letters. */
function readWide(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decode("utf-16be", bytes);
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 4) return null;
  return decode(odd > even ? "utf-16le" : "utf-16be", bytes);
}

/** UTF-8, else line by line: one line pasted in from elsewhere must not garble all the others. */
function readNarrow(bytes: Uint8Array): string {
  const whole = decodeUtf8(bytes);
  if (whole !== null) return whole;
  const fallback = namedEncoding(bytes) ?? "windows-1252";
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    lines.push(decodeUtf8(line) ?? decode(fallback, line));
    start += line.length;
  }
  return lines.join("");
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** JabRef writes it in the first line: "% Encoding: ISO8859_2". */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = decode("windows-1252", bytes.subarray(0, 500));
  const name = /^%\s*Encoding:\s*([\w-]+)/im.exec(head)?.[1];
  if (!name) return null;
  const label = name.replace(/^ISO-?8859[_-]/i, "iso-8859-").replace(/^Cp(\d+)$/i, "windows-$1");
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
