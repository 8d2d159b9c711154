import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isOneTypo } from "./is-one-typo";
import type { WordClause } from "./read-words";

const minLength = 3;
const maxCorrections = 40;

/**
 * The same search with names that one typo makes of its words; null when there are none. Names of people whom the
 * searcher may not see are among them: they are looked for, and never shown.
 */
export async function correctNames(clauses: WordClause[]): Promise<WordClause[] | null> {
  const words = clauses.filter(({ isNot }) => !isNot).flatMap(({ terms }) => terms.flatMap(correctable));
  if (words.length === 0) return null;
  const rows = await db.execute<{ word: string; known: string }>(sql`
    select distinct typed.word, known.word as known
    from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) typed(word)
    join name_words known on known.near && near_words(typed.word)
    order by 1, 2`);
  const near = rows.filter(({ word, known }) => isOneTypo(word, known));
  if (near.length === 0) return null;
  return clauses.map(({ isNot, terms }) => ({
    isNot,
    terms: terms.map((term) => {
      const isTyped = new Set(isNot ? [] : correctable(term));
      const corrections = near.filter(({ word }) => isTyped.has(word)).map(({ known }) => known);
      return { ...term, corrections: corrections.slice(0, maxCorrections) };
    }),
  }));
}

function correctable({ lexemes, isExact }: WordClause["terms"][number]): string[] {
  const [word = ""] = lexemes;
  return !isExact && lexemes.length === 1 && [...word].length >= minLength ? [word] : [];
}
