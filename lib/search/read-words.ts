import "server-only";
import { lexemesOf } from "./lexemes-of";
import { parseSearch } from "./parse-search";

/** A clause in the words that are kept: without accents and signs, as `search_text` makes them. */
export type WordClause = { isNot: boolean; terms: WordTerm[] };

/** `lexemes` stand one after the other; `corrections` are names that one typo makes of a single one. */
export type WordTerm = { lexemes: string[]; isExact: boolean; corrections: string[] };

/** What was typed, word by word as the database keeps them; empty when there is nothing to look for. */
export async function readWords(typed: string): Promise<WordClause[]> {
  const clauses = parseSearch(typed);
  if (!clauses.some(({ isNot }) => !isNot)) return [];
  const texts = clauses.flatMap(({ terms }) => terms.map(({ text }) => text));
  const kept = await lexemesOf(texts);
  let at = 0;
  const words = clauses.map(({ isNot, terms }): WordClause => {
    const known = terms.map(({ isExact }) => ({
      isExact,
      lexemes: kept[at++] ?? [],
      corrections: [],
    }));
    return { isNot, terms: known.filter(({ lexemes }) => lexemes.length > 0) };
  });
  const meant = words.filter(({ terms }) => terms.length > 0);
  return meant.some(({ isNot }) => !isNot) ? meant : [];
}
