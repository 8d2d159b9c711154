import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** The words of each text as the database keeps them, in their order: without accents and signs. */
export async function lexemesOf(texts: string[]): Promise<string[][]> {
  const rows = await db.execute<{ lexemes: string[] }>(sql`
    select array(
      select lexeme from unnest(to_tsvector('simple', search_text(typed.text))) word, unnest(word.positions) place
      order by place
    ) as lexemes
    from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality typed(text, at) order by typed.at`);
  return rows.map(({ lexemes }) => lexemes);
}
