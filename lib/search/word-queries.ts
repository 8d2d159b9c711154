import type { WordClause, WordTerm } from "./read-words";

/** Shorter beginnings are those of half the words there are: in texts they count as whole words. */
export const minPrefixLength = 3;

/** A clause as a tsquery over all words. */
export function wordsQuery({ isNot, terms }: WordClause): string {
  const query = terms.map((term) => phrase(term, !isNot && !term.isExact && isLong(term))).join(" | ");
  return isNot ? `!(${query})` : `(${query})`;
}

/** A clause as a tsquery over names, where the shortest beginning counts. */
export function namesQuery({ isNot, terms }: WordClause): string {
  const query = terms
    .flatMap((term) => [phrase(term, !isNot && !term.isExact, !isLong(term)), ...corrections(term)])
    .join(" | ");
  return isNot ? `!(${query})` : `(${query})`;
}

/** A clause as a tsquery over a title, where the shortest beginning counts, too. */
export function titleQuery({ isNot, terms }: WordClause): string {
  const query = terms.map((term) => phrase(term, !isNot && !term.isExact)).join(" | ");
  return isNot ? `!(${query})` : `(${query})`;
}

/** What only names are searched for, beside all words: short beginnings, and names one typo away. */
export function onlyNamesQuery({ isNot, terms }: WordClause): string | null {
  if (isNot) return null;
  const parts = terms.flatMap((term) => [
    ...(term.isExact || isLong(term) ? [] : [phrase(term, true, true)]),
    ...corrections(term),
  ]);
  return parts.length > 0 ? parts.join(" | ") : null;
}

function isLong({ lexemes }: WordTerm): boolean {
  return [...(lexemes.at(-1) ?? "")].length >= minPrefixLength;
}

/** `A` marks the words of a name: a letter or two begin half of all addresses. */
function phrase({ lexemes, isExact }: WordTerm, isPrefix: boolean, isNameOnly = false): string {
  const ending = `${isPrefix ? "*" : ""}${isNameOnly && !isExact ? "A" : ""}`;
  return `(${lexemes.map(quoted).join(" <-> ")}${ending && `:${ending}`})`;
}

function corrections(term: WordTerm): string[] {
  return term.corrections.map((name) => `${quoted(name)}:A`);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
