import { foldLetters, placeLetters } from "@/lib/scorecards/fold-letters";
import type { Span } from "./spans";

/**
 * Names in scripts that part no words, wherever they stand: also in another spelling, as macOS and fonts of PDFs write
 * them, over a line's end, or in the other kana. Never a part of a syllable.
 */
export function findPieces(text: string, pieces: string[]): Span[] {
  if (pieces.length === 0) return [];
  const { letters, places } = placeLetters(text);
  const folded = inHiragana(letters);
  return pieces
    .map((piece) => inHiragana(foldLetters(piece)))
    .flatMap((sought) =>
      placesOf(folded, sought).flatMap((from) => {
        const to = from + sought.length;
        const [first, last] = [places[from], places[to - 1]];
        if (!first || !last || first === places[from - 1] || last === places[to]) return [];
        const isOneWord = !/\s{3}|\n\s*\n/.test(text.slice(first.start, last.end));
        return isOneWord ? [{ start: withInitials(text, first.start), end: last.end, shown: "[name]" }] : [];
      }),
    );
}

/** Where the name begins with the initials before it: "ส. ใจดี". */
function withInitials(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 20), start);
  return start - (/(?<![\p{L}\p{M}])(?:\p{Lo}\p{M}*\. ?){1,3}$/u.exec(before)?.[0].length ?? 0);
}

/** Each katakana is one letter before its hiragana, so that places stay. */
function inHiragana(letters: string): string {
  return letters.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function placesOf(letters: string, sought: string): number[] {
  const found: number[] = [];
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) found.push(at);
  return found;
}
