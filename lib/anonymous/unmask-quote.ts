import { foldLetters, placeLetters } from "@/lib/scorecards/fold-letters";
import { type Mask, maskText } from "./mask-text";
import { wasAt } from "./spans";

/**
 * What a passage of a masked text says in the text as it was; null when it does not stand there. It is compared as
 * any passage is, and comes back in the words and letters of its source.
 */
export function unmaskQuote(mask: Mask, text: string, quote: string): string | null {
  const { text: shown, spans } = maskText(mask, text);
  const { letters, places } = placeLetters(shown);
  const sought = foldLetters(quote);
  const found = sought === "" ? -1 : letters.indexOf(sought);
  const [first, last] = [places[found], places[found + sought.length - 1]];
  if (found < 0 || !first || !last) return null;
  return text.slice(wasAt(spans, first.start, "start"), wasAt(spans, last.end, "end"));
}
