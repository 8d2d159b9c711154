import { foldLetters } from "./fold-letters";

/** Whether a passage stands in a text, letter by letter: a viewer and an extractor differ in all else. */
export function quoteOccurs(text: string, quote: string): boolean {
  const sought = foldLetters(quote);
  return sought !== "" && foldLetters(text).includes(sought);
}
