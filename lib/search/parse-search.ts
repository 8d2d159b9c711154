/** What one looks for: an application has one of the alternatives of each clause, and none of a `isNot` one. */
export type SearchClause = { isNot: boolean; terms: SearchTerm[] };

/** A word finds what begins with it; what stands in quotes is found as it is written. */
export type SearchTerm = { text: string; isExact: boolean };

const maxTerms = 24;
const maxTermLength = 100;

/** Reads words, "phrases", -without and or. Whatever was typed means something; nothing is refused. */
export function parseSearch(typed: string): SearchClause[] {
  const clauses: SearchClause[] = [];
  let isAlternative = false;
  let count = 0;
  for (const [, minus, quoted, bare = ""] of cleanText(typed).matchAll(token)) {
    if (!minus && quoted === undefined && bare.toLowerCase() === "or") {
      isAlternative = true;
      continue;
    }
    const text = [...(quoted ?? bare)].slice(0, maxTermLength).join("");
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (++count > maxTerms) break;
    const term = { text, isExact: quoted !== undefined };
    const before = clauses.at(-1);
    if (isAlternative && !minus && before && !before.isNot) before.terms.push(term);
    else clauses.push({ isNot: minus === "-", terms: [term] });
    isAlternative = false;
  }
  return clauses;
}

/** An optional minus, then what stands in quotes (also in ones that were not closed yet), or one word. */
const token = /(?<=^|\s)(-?)(?:"([^"]*)(?:"|$)|(\S+))/gu;

function cleanText(typed: string): string {
  return typed
    .slice(0, 5_000)
    .toWellFormed()
    .replaceAll("\0", " ")
    .replace(/[“”„«»]/g, '"');
}
