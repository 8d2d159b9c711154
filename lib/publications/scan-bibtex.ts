import { BibtexCursor } from "./bibtex-cursor";
import { BrokenEntry } from "./broken-entry";
import { type PublicationProblem, publicationLimits } from "./publication";

/** An entry with its fields as they stand in the file, macros filled in, braces and LaTeX kept. */
export type BibtexEntry = { type: string; key: string; fields: Map<string, string>; line: number };

/** Text between entries, by the line it begins in: for BibTeX comments, for people perhaps a reference. */
export type OutsideText = { text: string; line: number };

export type BibtexScan = { entries: BibtexEntry[]; outside: OutsideText[]; problems: PublicationProblem[] };

const entryStart = /@[ \t]*([a-z][\w-]*)\s*([{(])/iy;
const spilledField = /\s*,\s*[a-z][\w-]*\s*=/iy;
/** Far more than anybody wrote: whoever pastes more is told so, and the rest is not read. */
const maxEntries = 5_000;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a BibTeX file in one pass whose time grows with its length alone: no recursion, and after a broken
 * entry it goes on at the next line that begins one.
 */
export function scanBibtex(text: string): BibtexScan {
  const cursor = new BibtexCursor(text);
  const scan: BibtexScan = { entries: [], outside: [], problems: [] };
  const macros = new Map(months.map((month) => [month, month]));
  let outsideFrom = 0;
  while (cursor.at < text.length && scan.entries.length + scan.problems.length <= maxEntries) {
    const start = findEntry(text, cursor.at);
    if (!start) {
      cursor.at = text.length;
      break;
    }
    pushOutside(scan, cursor, outsideFrom, start.index);
    cursor.at = start.index + start.length;
    readBlock(scan, cursor, macros, start);
    outsideFrom = cursor.at;
  }
  pushOutside(scan, cursor, outsideFrom, cursor.at);
  return scan;
}

type EntryStart = { index: number; length: number; type: string; close: string };

function findEntry(text: string, from: number): EntryStart | null {
  for (let index = text.indexOf("@", from); index !== -1; index = text.indexOf("@", index + 1)) {
    // In "jane@example.org(…)" it is an address, and after "%" an entry that was taken out.
    if (/[\p{L}\d.]$|%[ \t%]*$/u.test(text.slice(Math.max(0, index - 8), index))) continue;
    entryStart.lastIndex = index;
    const match = entryStart.exec(text);
    const type = match?.[1]?.toLowerCase();
    if (match && type) {
      return { index, length: match[0].length, type, close: match[2] === "(" ? ")" : "}" };
    }
  }
  return null;
}

function readBlock(
  scan: BibtexScan,
  cursor: BibtexCursor,
  macros: Map<string, string>,
  { index, type, close }: EntryStart,
): void {
  if (type === "comment") {
    cursor.skipComment(close);
    return;
  }
  const line = cursor.lineOf(index);
  let name = "";
  try {
    if (type === "string") readMacro(cursor, macros, close);
    else if (type === "preamble") readPreamble(cursor, macros, close);
    else {
      name = cursor.readKey();
      const fields = readFields(cursor, macros, close);
      spilledField.lastIndex = cursor.at;
      if (spilledField.test(cursor.text)) throw new BrokenEntry("closesEarly");
      scan.entries.push({ type, key: name.toLowerCase(), fields, line });
    }
  } catch (thrown) {
    if (!(thrown instanceof BrokenEntry)) throw thrown;
    scan.problems.push({ line, kind: thrown.kind, name: name.slice(0, 60) });
    cursor.skipToNextEntry();
  }
}

function readMacro(cursor: BibtexCursor, macros: Map<string, string>, close: string): void {
  for (const [name, value] of readFields(cursor, macros, close)) {
    macros.set(name, value.slice(0, publicationLimits.title));
  }
}

function readPreamble(cursor: BibtexCursor, macros: Map<string, string>, close: string): void {
  cursor.skipBlanks();
  cursor.readValue(macros, close);
  cursor.skipBlanks();
  if (!cursor.take(close)) throw new BrokenEntry("unreadable");
}

/** The first of two fields of one name counts, as BibTeX has it. */
function readFields(cursor: BibtexCursor, macros: Map<string, string>, close: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (;;) {
    cursor.skipBlanks();
    if (cursor.take(close)) return fields;
    const name = cursor.readFieldName();
    cursor.skipBlanks();
    if (!cursor.take("=")) throw new BrokenEntry("unreadable");
    cursor.skipBlanks();
    const value = cursor.readValue(macros, close);
    if (!fields.has(name)) fields.set(name, value);
  }
}

function pushOutside(scan: BibtexScan, cursor: BibtexCursor, from: number, to: number): void {
  const text = cursor.text.slice(from, to);
  if (text.trim() !== "") scan.outside.push({ text, line: cursor.lineOf(from) });
}
