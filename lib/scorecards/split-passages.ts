import type { EvidenceKind } from "./evidence-kinds";

/** A text in which passages stand. */
export type EvidenceSource = {
  kind: EvidenceKind;
  sourceId: string;
  /** The file's name, or the question. */
  source: string;
  text: string;
};

export type PassageView = Omit<EvidenceSource, "text"> & { quote: string };

const maxCharacters = 400;
const minWrappedLine = 60;

/** What one would quote of a text: its lines, those that only wrapped as one, and long ones by their sentences. */
export function splitPassages({ text, ...source }: EvidenceSource): PassageView[] {
  return joinWrapped(text.split("\n"))
    .flatMap((line) => (line.length > maxCharacters ? line.split(/(?<=[.!?])\s+/) : [line]))
    .flatMap(cutLong)
    .map((part) => part.replace(bullet, "").trim())
    .filter((quote) => quote.length > 2)
    .map((quote) => ({ ...source, quote }));
}

const bullet = /^\s*[•▪◦·*–-]\s+/;

/** What begins with a capital or a bullet may be a line of its own. */
const continuation = /^\s*[\p{Ll}\p{Lo}\p{N}(]/u;

/** A résumé's text breaks where its page did, and a term may stand on both sides of that. */
function joinWrapped(lines: string[]): string[] {
  const joined: string[] = [];
  let last = "";
  for (const line of lines) {
    const isRest = last.length >= minWrappedLine && !/[.!?:;]\s*$/.test(last) && continuation.test(line);
    if (isRest) joined.push(`${joined.pop() ?? ""} ${line.trim()}`);
    else joined.push(line);
    last = line;
  }
  return joined;
}

function cutLong(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > maxCharacters) {
    const space = rest.lastIndexOf(" ", maxCharacters);
    const at = space > maxCharacters / 2 ? space : maxCharacters;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}
