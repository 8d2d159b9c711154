import { BrokenEntry } from "./broken-entry";

// A line that begins an entry, in the middle of a value: its brace or quotation mark was never closed.
const inBraces = /[{}]|\n[ \t]*@[ \t]*[a-z][\w-]*[ \t]*[{(]/gi;
const inQuotes = /\\["\\]|["{}]|\n[ \t]*@[ \t]*[a-z][\w-]*[ \t]*[{(]/gi;
const nextEntry = /\n[ \t]*@[ \t]*[a-z][\w-]*[ \t]*[{(]/gi;
const brace = /[{}]/g;
const blanks = /(?:[\s,]|%[^\n]*)*/y;
const space = /\s*/y;
const entryHere = /@[ \t]*[a-z][\w-]*\s*[{(]/iy;
const entryKey = /[^,={}"\n]*/y;
const fieldName = /[^\s=,{}()"#%@]+/y;
const bareValue = /[^\s,#{}()"=%@]+/y;

/** Comments that never end are looked for this often: more would make a hostile file slow. */
const maxEndlessComments = 3;
/** What all macros together may unfold to: one made of twos of another would fill the memory. */
const maxUnfoldedCharacters = 4_000_000;

/** A place in a BibTeX text, and how to go on from there. */
export class BibtexCursor {
  readonly text: string;
  at = 0;
  #line = 1;
  #lineEnd: number;
  #endlessComments = 0;
  #unfolded = 0;

  constructor(text: string) {
    this.text = text;
    this.#lineEnd = this.#newlineFrom(0);
  }

  /** Places are asked for from first to last. */
  lineOf(index: number): number {
    while (this.#lineEnd < index) {
      this.#line++;
      this.#lineEnd = this.#newlineFrom(this.#lineEnd + 1);
    }
    return this.#line;
  }

  #newlineFrom(index: number): number {
    const at = this.text.indexOf("\n", index);
    return at === -1 ? this.text.length : at;
  }

  /** Blanks, commas and comments between fields: of commas there may be one too many, or none. */
  skipBlanks(): void {
    this.#match(blanks);
  }

  take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** Some entries have none: then the first thing is a field. */
  readKey(): string {
    const from = this.at;
    const key = this.#match(entryKey).trim();
    if (this.text[this.at] === "=") {
      this.at = from;
      return "";
    }
    return key;
  }

  readFieldName(): string {
    const name = this.#match(fieldName);
    if (name === "") throw new BrokenEntry(this.#isAtEntry() ? "unclosed" : "unreadable");
    return name.toLowerCase();
  }

  /** Parts joined by `#`: in braces, in quotation marks, a number or the name of a macro. */
  readValue(macros: Map<string, string>, close: string): string {
    const parts: string[] = [];
    do {
      this.skipBlanks();
      parts.push(this.#readPart(macros, close));
      this.#match(space);
    } while (this.take("#"));
    return parts.join("");
  }

  #readPart(macros: Map<string, string>, close: string): string {
    if (this.take("{")) return this.#readUntilClosed(inBraces, "}");
    if (this.take('"')) return this.#readUntilClosed(inQuotes, '"');
    if (this.text[this.at] === close) return "";
    const bare = this.#match(bareValue);
    if (bare === "") throw new BrokenEntry(this.#isAtEntry() ? "unclosed" : "unreadable");
    const value = macros.get(bare.toLowerCase()) ?? bare;
    this.#unfolded += value.length;
    if (this.#unfolded > maxUnfoldedCharacters) throw new BrokenEntry("unreadable");
    return value;
  }

  #readUntilClosed(stops: RegExp, end: string): string {
    const from = this.at;
    let depth = 0;
    stops.lastIndex = from;
    for (let match = stops.exec(this.text); match; match = stops.exec(this.text)) {
      const [found] = match;
      if (found === end && depth === 0) {
        this.at = match.index + 1;
        return this.text.slice(from, match.index);
      }
      if (found === "{") depth++;
      else if (found === "}" && depth > 0) depth--;
      else if (found.startsWith("\n") || found === "}") {
        this.at = match.index;
        throw new BrokenEntry("unclosed");
      }
    }
    this.at = this.text.length;
    throw new BrokenEntry("unclosed");
  }

  skipToNextEntry(): void {
    entryHere.lastIndex = this.at;
    if (entryHere.test(this.text)) return;
    nextEntry.lastIndex = this.at;
    this.at = nextEntry.exec(this.text)?.index ?? this.text.length;
  }

  /** All of it where its braces are closed, which also hides entries within; else the rest of its line. */
  skipComment(close: string): void {
    const end = close === "}" ? this.#findClosingBrace() : null;
    this.at = end ?? this.#newlineFrom(this.at);
  }

  #findClosingBrace(): number | null {
    if (this.#endlessComments >= maxEndlessComments) return null;
    let depth = 1;
    brace.lastIndex = this.at;
    for (let match = brace.exec(this.text); match; match = brace.exec(this.text)) {
      depth += match[0] === "{" ? 1 : -1;
      if (depth === 0) return match.index + 1;
    }
    this.#endlessComments++;
    return null;
  }

  #isAtEntry(): boolean {
    return this.at >= this.text.length || this.text[this.at] === "@";
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }
}
