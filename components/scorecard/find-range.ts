import { foldLetters, placeLetters } from "@/lib/scorecards/fold-letters";

/**
 * Where a quote stands in an element: letter by letter, as `quoteOccurs` compares, so that line breaks and the pieces
 * a PDF's text comes in do not matter. Null when it is not there.
 */
export function findRange(place: Node, quote: string): Range | null {
  const { letters, at } = readLetters(place);
  const sought = foldLetters(quote);
  const from = sought === "" ? -1 : letters.indexOf(sought);
  const first = at[from];
  const last = at[from + sought.length - 1];
  if (from < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

type Position = { node: Text; start: number; end: number };

/** Every letter of the element with the place it has in the page. */
function readLetters(place: Node): { letters: string; at: Position[] } {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const at: Position[] = [];
  let letters = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const placed = placeLetters(node.data);
    letters += placed.letters;
    for (const { start, end } of placed.places) at.push({ node, start, end });
  }
  return { letters, at };
}
