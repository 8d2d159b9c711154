import { latexAccents, latexSymbols } from "./latex-symbols";
import { plainText } from "./plain-text";

const accent = /\\(?:(['`^"~=.])|([uvHtcdbrk])(?![A-Za-z]))\s*(?:\{\s*)*/uy;
const accented = /\\([A-Za-z]+)\s*|([^\\{}$\s])/uy;
const command = /\\([A-Za-z]+)\*?[ \t\n]*/y;
const escaped = /\\([^A-Za-z])/uy;
const script = /([\^_])\s*(?:\{([^{}\\$]{0,20})\}|([^{}\\$\s]))/uy;
const mark = /---?|``|''|[~`$]/y;
const plain = /[^\\{}$~`'\-^_]+|./suy;

/** Commands whose first argument is for machines, such as the address of a link. */
const hiddenArgument = /\{[^{}]*\}/y;
const withHiddenArgument = new Set([
  "href",
  "textcolor",
  "color",
  "fontsize",
  "selectlanguage",
  "foreignlanguage",
]);

const marks: Record<string, string> = {
  "---": "—",
  "--": "–",
  "``": "“",
  "''": "”",
  "~": " ",
  "`": "‘",
  $: "",
};
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
const subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋ₙ";

/** LaTeX as plain text in one pass: accents and symbols as characters, braces and commands gone. */
export function latexToText(latex: string): string {
  // Most fields hold none of it.
  if (!/[\\{}$~`'\-^_]/.test(latex)) return plainText(latex);
  const reader = new Reader(latex);
  const out: string[] = [];
  let isMath = false;
  while (reader.at < latex.length) {
    if (latex[reader.at] === "$") isMath = !isMath;
    out.push(readNext(reader, isMath));
  }
  return plainText(out.join(""));
}

function readNext(reader: Reader, isMath: boolean): string {
  const character = reader.text[reader.at];
  if (character === "{" || character === "}") {
    reader.at++;
    return "";
  }
  if (character === "\\") return readBackslash(reader);
  if (isMath && (character === "^" || character === "_")) {
    const match = reader.match(script);
    if (match) return scripted(match[1] === "^" ? superscripts : subscripts, match[2] ?? match[3] ?? "");
  }
  const typed = reader.match(mark)?.[0];
  return typed === undefined ? (reader.match(plain)?.[0] ?? "") : (marks[typed] ?? typed);
}

function readBackslash(reader: Reader): string {
  const accents = readAccents(reader);
  if (accents !== "") {
    const [, named, base = ""] = reader.match(accented) ?? [];
    return withAccents(named ? symbol(named) : base, accents);
  }
  const name = reader.match(command)?.[1];
  if (name) {
    if (withHiddenArgument.has(name)) reader.match(hiddenArgument);
    return symbol(name);
  }
  const character = reader.match(escaped)?.[1];
  if (character === undefined) reader.at++;
  // "\," and its like are narrow blanks, "\-" and "\/" only tell where a word may break.
  if (character !== undefined && /[\s,;:!\\]/.test(character)) return character === "!" ? "" : " ";
  return character === undefined || /[-/()[\]]/.test(character) ? "" : character;
}

/** All that stand on one letter, the innermost first. */
function readAccents(reader: Reader): string {
  let accents = "";
  for (let match = reader.match(accent); match; match = reader.match(accent)) {
    accents = (latexAccents[match[1] ?? match[2] ?? ""] ?? "") + accents;
  }
  return accents;
}

/** Dotless letters get their dot's place filled by the accent, so that they meet in one character. */
function withAccents(base: string, accents: string): string {
  const letter = base === "ı" ? "i" : base === "ȷ" ? "j" : base;
  return letter === "" ? "" : (letter + accents).normalize("NFC");
}

function symbol(name: string): string {
  return Object.hasOwn(latexSymbols, name) ? (latexSymbols[name] ?? "") : "";
}

function scripted(digits: string, text: string): string {
  const places = [...text].map((character) => "0123456789+-n".indexOf(character));
  return places.includes(-1) ? text : places.map((place) => digits.charAt(place)).join("");
}

class Reader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }
}
