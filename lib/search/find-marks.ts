import { foldWord } from "./fold-word";
import type { WordClause } from "./read-words";
import { minPrefixLength } from "./word-queries";

/** Where a word that was looked for stands in a text, and of which clause it is. */
export type Mark = { from: number; to: number; clause: number };

const maxMarks = 200;

/** Every place where one of the clauses stands, in the text's order; in names the shortest beginning counts. */
export function findMarks(text: string, clauses: WordClause[], isName = false): Mark[] {
  const wanted = clauses.flatMap(({ isNot, terms }, clause) =>
    isNot ? [] : terms.map((term) => ({ ...term, clause })),
  );
  const words = Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    folded: foldWord(found),
  }));
  const marks: Mark[] = [];
  words.forEach(({ from, folded }, at) => {
    if (marks.length >= maxMarks) return;
    for (const { lexemes, isExact, corrections, clause } of wanted) {
      const stands = lexemes.every((lexeme, place) => {
        const isBeginning = !isExact && place === lexemes.length - 1;
        const here = words[at + place]?.folded ?? "";
        return isBeginning && (isName || lexeme.length >= minPrefixLength)
          ? here.startsWith(lexeme)
          : here === lexeme;
      });
      if (!stands && !(isName && corrections.includes(folded))) continue;
      marks.push({ from, to: words[at + (stands ? lexemes.length - 1 : 0)]?.to ?? from, clause });
      break;
    }
  });
  return marks;
}

/** As `search_text` parts them: Chinese and Japanese by character; C++, C# and .NET are words. */
const word =
  /\.net(?![\p{L}\p{N}])|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\p{L}\p{N}](?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[\p{L}\p{M}\p{N}])*(?:\+\+|#)?/giu;
