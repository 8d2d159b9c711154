import "server-only";
import { lexemesOf } from "@/lib/search/lexemes-of";
import { readWords, type WordClause, type WordTerm } from "@/lib/search/read-words";
import { minPrefixLength, wordsQuery } from "@/lib/search/word-queries";

/** `any` is what a passage must match, as a tsquery, with one of `lexemes`; those that match `named` come first. */
export type PassageWords = { any: string; named: string | null; lexemes: string[] };

/** What speaks to a requirement: its telling words, and first the job's own terms that it names. */
export async function requirementWords(text: string, synonyms: string[][]): Promise<PassageWords | null> {
  const [[words = []], groups] = await Promise.all([lexemesOf([text]), readGroups(synonyms)]);
  const telling = [...new Set(words)].filter((word) => !commonWords.has(word) && !/^[a-z0-9]$/.test(word));
  const named = groups.filter((terms) => terms.some((term) => placeOf(words, term) >= 0)).flat();
  const all = [...telling.map((word) => [word]), ...named];
  if (all.length === 0) return null;
  return { any: anyOf(all), named: named.length > 0 ? anyOf(named) : null, lexemes: all.flat() };
}

/** What was typed, where each term of the job also finds what it equals; quotes and what is left out stay as written. */
export async function typedWords(typed: string, synonyms: string[][]): Promise<PassageWords | null> {
  const [clauses, groups] = await Promise.all([readWords(typed), readGroups(synonyms)]);
  if (clauses.length === 0) return null;
  const parts: string[] = [];
  const sought = clauses.filter(({ isNot }) => !isNot).flatMap(({ terms }) => terms);
  const lexemes = sought.flatMap((term) => term.lexemes);
  for (let at = 0; at < clauses.length; ) {
    const { length, equal } = longestTerm(clauses.slice(at), groups);
    const run = clauses
      .slice(at, at + length)
      .map(wordsQuery)
      .join(" & ");
    parts.push(equal.length > 0 ? `((${run}) | ${anyOf(equal)})` : run);
    lexemes.push(...equal.flat());
    at += length;
  }
  return { any: parts.join(" & "), named: null, lexemes };
}

type Group = string[][];

async function readGroups(synonyms: string[][]): Promise<Group[]> {
  const words = await lexemesOf(synonyms.flat());
  let at = 0;
  return synonyms.map((terms) => terms.map(() => words[at++] ?? []).filter((term) => term.length > 0));
}

/** The most clauses in a row that are one of the job's terms, and what that term equals. */
function longestTerm(clauses: WordClause[], groups: Group[]): { length: number; equal: string[][] } {
  const plain: string[] = [];
  for (const { isNot, terms } of clauses) {
    const [only] = terms;
    if (isNot || terms.length !== 1 || !only || only.isExact) break;
    plain.push(...only.lexemes);
  }
  const found = groups
    .flatMap((terms) => terms.filter((term) => placeOf(plain, term) === 0).map((term) => ({ term, terms })))
    .toSorted((one, other) => other.term.length - one.term.length);
  const size = found[0]?.term.length ?? 0;
  const equal = found.filter(({ term }) => term.length === size).flatMap(({ terms }) => terms);
  let lexemes = 0;
  const length = clauses.findIndex(({ terms: [only] }) => {
    lexemes += only?.lexemes.length ?? 0;
    return lexemes >= size;
  });
  return size > 0 && lexemes === size ? { length: length + 1, equal } : { length: 1, equal: [] };
}

/** Where a term stands among words, its last one also as a beginning ("autoencoder" in "autoencoders"); -1 if nowhere. */
function placeOf(words: string[], term: string[]): number {
  return words.findIndex((_, at) =>
    term.every((word, place) => {
      const here = words[at + place] ?? "";
      const isLast = place === term.length - 1;
      return here === word || (isLast && word.length >= minPrefixLength && here.startsWith(word));
    }),
  );
}

function anyOf(terms: string[][]): string {
  const words: WordTerm[] = terms.map((lexemes) => ({ lexemes, isExact: false, corrections: [] }));
  return wordsQuery({ isNot: false, terms: words });
}

const commonWords = new Set(
  "a an and at background by can excellent experience familiarity field for from high in is it knowledge many of on one or other our people previous proficiency quality record related several similar skills some strong that the their this to track using was were who with work you years your".split(
    " ",
  ),
);
