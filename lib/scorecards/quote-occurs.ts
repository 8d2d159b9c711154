/**
 * Whether a passage stands in a text, letter by letter. How a line or a page broke, and which of two
 * spellings of a character a font used, does not count: a viewer and an extractor differ in these.
 */
export function quoteOccurs(text: string, quote: string): boolean {
  const sought = lettersOf(quote);
  return sought !== "" && lettersOf(text).includes(sought);
}

function lettersOf(text: string): string {
  return withoutBreaks(text.normalize("NFKC"));
}

/** A text without what only says where lines, pages and syllables part. */
export function withoutBreaks(text: string): string {
  return text.replace(/[\s\p{Cc}\u00ad\u200b\ufeff]+/gu, "");
}
