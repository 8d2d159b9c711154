import "server-only";

/** What an encrypted PDF says, in the clear, of how it is encrypted. */
export type PdfEncryption = {
  revision: number;
  keyBytes: number;
  owner: Buffer;
  user: Buffer;
  permissions: number;
  fileId: Buffer;
  isMetadataEncrypted: boolean;
};

/** Undefined where it cannot be told from the bytes alone, for instance when it is encrypted for certificates. */
export function findPdfEncryption(pdf: Buffer): PdfEncryption | undefined {
  const text = pdf.toString("latin1");
  const found = lastMatch(text, /\/Encrypt\s*(?:(\d+)\s+(\d+)\s+R|(?=<<))/g);
  if (!found) return undefined;
  const [whole, number, generation] = found;
  const start = number ? objectStart(text, `${number} ${generation}`) : found.index + whole.length;
  if (start === undefined) return undefined;
  const dictionary = text.slice(start, start + maxDictionary);
  const revision = numberOf(dictionary, "R");
  const [owner, user] = [stringOf(dictionary, "O"), stringOf(dictionary, "U")];
  const permissions = numberOf(dictionary, "P");
  if (!/\/Filter\s*\/Standard\b/.test(dictionary) || !owner || !user) return undefined;
  if (revision === undefined || permissions === undefined) return undefined;
  return {
    revision,
    keyBytes: revision === 2 ? 5 : (numberOf(dictionary, "Length", 40, 128) ?? defaultBits(dictionary)) / 8,
    owner,
    user,
    permissions,
    fileId: readString(text, lastMatch(text, /\/ID\s*\[\s*/g)) ?? Buffer.alloc(0),
    isMetadataEncrypted: !/\/EncryptMetadata\s+false\b/.test(dictionary),
  };
}

const maxDictionary = 4_000;

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}

function objectStart(text: string, name: string): number | undefined {
  const found = lastMatch(text, new RegExp(`(?<!\\d)${name.replace(" ", "\\s+")}\\s+obj\\b`, "g"));
  return found && found.index + found[0].length;
}

/** A crypt filter's /Length may be in bytes, which falls outside the range asked for. */
function numberOf(dictionary: string, key: string, least = -Infinity, most = Infinity): number | undefined {
  const values = [...dictionary.matchAll(new RegExp(`/${key}\\s+(-?\\d+)`, "g"))].map(([, value]) =>
    Number(value),
  );
  return values.find((value) => value >= least && value <= most);
}

function defaultBits(dictionary: string): number {
  return /\/V\s+4\b/.test(dictionary) ? 128 : 40;
}

function stringOf(dictionary: string, key: string): Buffer | undefined {
  return readString(dictionary, new RegExp(`/${key}\\s*(?=[(<])`).exec(dictionary) ?? undefined);
}

/** The string that begins right after the match: hexadecimal, or literal with its escapes. */
function readString(text: string, after: RegExpExecArray | undefined): Buffer | undefined {
  if (!after) return undefined;
  const start = after.index + after[0].length;
  const hex = /^<([\da-fA-F\s]*)>/.exec(text.slice(start, start + 1_000));
  if (hex) return Buffer.from((hex[1] ?? "").replace(/\s/g, ""), "hex");
  return text[start] === "(" ? readLiteral(text.slice(start + 1, start + 1_000)) : undefined;
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function readLiteral(text: string): Buffer | undefined {
  let value = "";
  let depth = 1;
  for (const [part] of text.matchAll(/\\[0-7]{1,3}|\\\r\n|\\[\s\S]|\r\n|[\s\S]/g)) {
    if (part === "(") depth++;
    if (part === ")" && --depth === 0) return Buffer.from(value, "latin1");
    value += part.length > 1 ? unescaped(part) : part.replace("\r", "\n");
  }
  return undefined;
}

function unescaped(part: string): string {
  if (part === "\r\n") return "\n";
  const rest = part.slice(1);
  if (/^[0-7]/.test(rest)) return String.fromCharCode(Number.parseInt(rest, 8) & 0xff);
  return /^[\r\n]/.test(rest) ? "" : (escapes[rest] ?? rest);
}
