import { foldText } from "@/lib/publications/fold-text";
import { foldName } from "@/lib/publications/name-parts";
import { commonWords, months } from "./common-words";
import { findBeside } from "./find-beside";
import { findPieces } from "./find-pieces";
import { foldable, type NameWords } from "./name-words";
import { mergedSpans, type Span } from "./spans";

type Token = { start: number; end: number; written: string; folded: string; isNamed: boolean };

const wordPattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]*/gu;
const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|los|el|al|ter|ten|bin|bint|ibn)$/iu;
/** A name's initials, one letter or a few run together; JM, but no word in capitals. */
const initials = /^\p{Lu}\p{M}?$|^\p{Lu}{2,3}$/u;
/** In scripts without capitals: a letter with a point after it. */
const pointed = /^\p{Lo}\p{M}*$/u;
const indic =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

/** Where a text says one of the names, in any form of it: whole, turned round, with initials, or a part alone. */
export function findNames(text: string, names: NameWords): Span[] {
  const tokens = Array.from(
    text.matchAll(wordPattern),
    ({ 0: written, index }): Token => ({
      start: index,
      end: index + written.length,
      written: foldable(written),
      folded: foldName(foldable(written)),
      isNamed: false,
    }),
  );
  const words = new Set(names.words);
  tokens.forEach((token, at) => {
    token.isNamed = isName(token, names, words) && !isOrdinary(tokens, at, words);
  });
  nameBroken(text, tokens, words);
  const spans = tokens.flatMap((token, at) => (token.isNamed ? [widened(text, tokens, at)] : []));
  const beside = mergedSpans(text, spans).flatMap((span) => findBeside(text, span));
  return [...spans, ...beside, ...findPieces(text, names.pieces), ...findLetter(text, names)];
}

function isName({ folded }: Token, { joined, words: all }: NameWords, words: Set<string>): boolean {
  if (words.has(folded) || joined.has(folded)) return true;
  const bare = folded.replace(/\p{N}+$/u, "");
  if (bare !== folded && (words.has(bare) || joined.has(bare))) return true;
  return all.some((word) => isWithin(folded, word));
}

/** With an initial or two run on, a prefix of Arabic or Hebrew, a Slavic ending, or an Indian one or a "ji". */
function isWithin(folded: string, word: string): boolean {
  if (word.length < 3 || folded.length <= word.length) return false;
  const extra = folded.length - word.length;
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word)) return extra <= 3 && folded.endsWith(word);
  if (/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word)) {
    return word.length >= 4 && extra <= 3 && folded.startsWith(word.slice(0, -1));
  }
  if (indic.test(word)) return extra <= 3 && folded.startsWith(word);
  return word.length >= 5 && extra <= 2 && (folded.startsWith(word) || folded.endsWith(word));
}

/** "may" and "will" in small letters, and "May 2019". */
function isOrdinary(tokens: Token[], at: number, words: Set<string>): boolean {
  const token = tokens[at];
  if (!token || !commonWords.has(token.folded)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (months.has(token.folded) && [before, after].some((other) => /^\d{1,4}$/.test(other?.written ?? "")))
    return true;
  if (token.written !== token.written.toLowerCase()) return false;
  const isOther = (other?: Token) => other && words.has(other.folded) && !commonWords.has(other.folded);
  return !isOther(before) && !isOther(after);
}

/** A line's end may part a name: "Mül-" and "ler". */
function nameBroken(text: string, tokens: Token[], words: Set<string>): void {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [one, next] = [tokens[at], tokens[at + 1]];
    if (!one || !next || !/^[-‐\u00ad]?\s*\n\s*$/.test(text.slice(one.end, next.start))) continue;
    if (words.has(foldName(one.written + next.written))) one.isNamed = next.isNamed = true;
  }
}

/** With the initials and particles beside it; what parts them from a name that comes before them is no comma. */
function widened(text: string, tokens: Token[], at: number): Span {
  let [first, last] = [at, at];
  const isInitial = (token?: Token) =>
    token && (initials.test(token.written) || (pointed.test(token.written) && text[token.end] === "."));
  const belongs = (token?: Token) => isInitial(token) || particle.test(token?.written ?? "");
  const gap = (from?: Token, to?: Token) => (from && to ? text.slice(from.end, to.start) : "?");
  while (
    belongs(tokens[first - 1]) &&
    /^[ \t\u00a0.\-‐’']{1,3}$|^\.\s{1,2}$/u.test(gap(tokens[first - 1], tokens[first]))
  )
    first--;
  while (
    isInitial(tokens[last + 1]) &&
    /^[ \t\u00a0.\-‐]{1,3}$|^,\s{1,2}$/u.test(gap(tokens[last], tokens[last + 1])) &&
    !(gap(tokens[last], tokens[last + 1]).includes(",") && beginsName(text, tokens, last + 1))
  ) {
    last++;
  }
  const end = tokens[last]?.end ?? 0;
  const dot = last > at && text[end] === "." ? 1 : 0;
  return { start: tokens[first]?.start ?? 0, end: end + dot, shown: "[name]" };
}

/** In "Müller, K. Lee" the initial is the next one's. */
function beginsName(text: string, tokens: Token[], at: number): boolean {
  const [initial, next] = [tokens[at], tokens[at + 1]];
  if (!initial || !next || initials.test(next.written)) return false;
  return /^\.?[ -]+$/u.test(text.slice(initial.end, next.start)) && /^\p{Lu}/u.test(next.written);
}

/** Whoever is called by one letter: that letter as a line of its own, or beside nothing but commas. */
function findLetter(text: string, { letter }: NameWords): Span[] {
  if (!letter) return [];
  return Array.from(text.matchAll(/(?<=^|[,;]\s*)\p{L}\p{M}*(?=\s*(?:[,;]|$))/gmu)).flatMap(
    ({ 0: found, index }) =>
      foldText(found) === letter && found !== found.toLowerCase()
        ? [{ start: index, end: index + found.length, shown: "[name]" }]
        : [],
  );
}
