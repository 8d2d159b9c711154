import { withoutBreaks } from "@/lib/scorecards/quote-occurs";

/**
 * Where a quote stands in an element: letter by letter, as `quoteOccurs` compares, so that line breaks and the pieces
 * a PDF's text comes in do not matter. Null when it is not there.
 */
export function findRange(place: Node, quote: string): Range | null {
  const { letters, at } = readLetters(place);
  const sought = lettersOf(quote);
  const from = sought === "" ? -1 : letters.indexOf(sought);
  const first = at[from];
  const last = at[from + sought.length - 1];
  if (from < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + last.length);
  return range;
}

type Position = { node: Text; offset: number; length: number };

/** Every letter of the element with the place it has in the page; one character may make several letters. */
function readLetters(place: Node): { letters: string; at: Position[] } {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const at: Position[] = [];
  let letters = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    let offset = 0;
    for (const character of node.data) {
      const made = lettersOf(character);
      letters += made;
      for (let nth = 0; nth < made.length; nth += 1) at.push({ node, offset, length: character.length });
      offset += character.length;
    }
  }
  return { letters, at };
}

/** Taken apart and not put together: an accent may be a character of its own here, and a part of one there. */
function lettersOf(text: string): string {
  return withoutBreaks(text.normalize("NFKD"));
}
