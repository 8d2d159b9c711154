import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";

const maxWords = 8;
const maxWordLength = 60;
/** So many found rows are cheap to sort; beyond, walking the list's own index meets the next match soon. */
const maxFew = 2_000;

/**
 * A condition on `applications` from whatever was typed: every word begins a word of the name or address.
 * Asked of the database first, for few and many matches need opposite plans, and it cannot tell by itself.
 */
export async function searchNames(jobId: string, typed: string): Promise<SQL> {
  const words = wordsOf(typed);
  if (words.length === 0) return sql`false`;
  const [found] = await db.execute<{ query: string | null; ids: string[] | null }>(sql`
    with typed as materialized (
      select to_tsquery('simple', string_agg(${quoted}, ' & ')) as query
      from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word
    )
    select query::text, (
      select array_agg(application_id) from (
        select application_id from application_search
        where names @@ query and job_id = ${jobId} limit ${maxFew + 1}
      ) matches
    ) as ids
    from typed`);
  if (!found?.query || !found.ids) return sql`false`;
  if (found.ids.length <= maxFew) return sql`applications.id = any(${`{${found.ids.join(",")}}`}::uuid[])`;
  return sql`exists (
    select from application_search
    where application_id = applications.id and names @@ ${found.query}::tsquery
  )`;
}

function wordsOf(typed: string): string[] {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, maxWords).map((word) => [...word].slice(0, maxWordLength).join(""));
}

/** Only letters and digits come here, but unaccent makes quotes of some letters. */
const quoted = sql`'''' || replace(replace(unaccent(word), '\\', '\\\\'), '''', '''''') || ''':*'`;
