import { type Mask, maskText } from "./mask-text";
import type { Span } from "./spans";

/**
 * What a passage of a masked text says in the text as it was; null when it does not stand there. Where lines broke
 * does not count, as for any passage.
 */
export function unmaskQuote(mask: Mask, text: string, quote: string): string | null {
  const { text: shown, spans } = maskText(mask, text);
  const letters = lettersOf(shown);
  const sought = lettersOf(quote).map(({ letter }) => letter);
  const joined = letters.map(({ letter }) => letter).join("");
  const found = sought.length > 0 ? joined.indexOf(sought.join("")) : -1;
  if (found < 0) return null;
  // Each letter is one unit of the joined text, so that its place is its number.
  const [first, last] = [letters[found], letters[found + sought.length - 1]];
  if (!first || !last) return null;
  return text.slice(wasAt(spans, first.at, "start"), wasAt(spans, last.at + 1, "end"));
}

function lettersOf(text: string): { letter: string; at: number }[] {
  return Array.from({ length: text.length }, (_, at) => ({ letter: text.charAt(at), at })).filter(
    ({ letter }) => !/[\s\p{Cc}\u00ad\u200b\ufeff]/u.test(letter),
  );
}

/** Where a place of the masked text was before; one within a mask is that whole mask's. */
function wasAt(spans: Span[], at: number, side: "start" | "end"): number {
  let shift = 0;
  for (const { start, end, shown } of spans) {
    const from = start + shift;
    const to = from + shown.length;
    if (at < from || (side === "end" && at === from)) break;
    if (at < to || (side === "end" && at === to)) return side === "start" ? start : end;
    shift += shown.length - (end - start);
  }
  return at - shift;
}
