/**
 * A text as passages are compared: its letters alone. How lines, pages and syllables parted, and which of two
 * spellings of a character a font used, does not count. Letters are taken apart and not put together: an accent may
 * be a character of its own here, and a part of one there.
 */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, "");
}

/** Where in its text a folded letter was written, accents and all: one object for all letters of a place. */
type Place = { start: number; end: number };

/** A letter with its accents; of Korean also one that is taken apart. */
const syllable = /.[\p{M}\u1160-\u11ff]*/gsu;

/** The same letters, each with its place; one character may make several letters. */
export function placeLetters(text: string): { letters: string; places: Place[] } {
  const places: Place[] = [];
  let letters = "";
  for (const { 0: written, index: start } of text.matchAll(syllable)) {
    const made = foldLetters(written);
    letters += made;
    const place = { start, end: start + written.length };
    for (let nth = 0; nth < made.length; nth += 1) places.push(place);
  }
  return { letters, places };
}
