import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { ApplicationStatus } from "./schemas";

const maxWords = 8;
const maxWordLength = 60;
/** So many found rows are cheap to sort. */
const maxFew = 2_000;
/** Where a quarter of the newest match, walking past the others is quicker than finding all matches first. */
const sampleSize = 500;
const denseFrom = 125;

/**
 * A condition on `applications` from whatever was typed: every word begins a word of the name or address.
 * Asked of the database first, for few, many and very many matches need other plans, and it cannot tell by
 * itself: it guesses the matches of a beginning badly.
 */
export async function searchNames(
  jobId: string,
  typed: string,
  statuses: readonly ApplicationStatus[],
): Promise<SQL> {
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
  const matches = matchesOneByOne(found.query);
  return (await isDense(jobId, statuses, matches)) ? matches : matchesAtOnce(jobId, found.query);
}

/** Looked up for each application that is walked past; as a value, so that no join can be made of it. */
function matchesOneByOne(query: string): SQL {
  return sql`(
    select names @@ ${query}::tsquery from application_search where application_id = applications.id
  )`;
}

/** All of them found by the index on names, then each by its id: an array, as a join is planned in other ways. */
function matchesAtOnce(jobId: string, query: string): SQL {
  return sql`applications.id = any(array(
    select application_id from application_search where names @@ ${query}::tsquery and job_id = ${jobId}
  ))`;
}

async function isDense(
  jobId: string,
  statuses: readonly ApplicationStatus[],
  matches: SQL,
): Promise<boolean> {
  const wanted = sql.join(
    statuses.map((status) => sql`${status}`),
    sql`, `,
  );
  const [sample] = await db.execute<{ count: number }>(sql`
    select count(*) filter (where ${matches})::int as count from (
      select id from applications
      where job_id = ${jobId} and status in (${wanted}) order by applied_at desc limit ${sampleSize}
    ) applications`);
  return (sample?.count ?? 0) >= denseFrom;
}

function wordsOf(typed: string): string[] {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, maxWords).map((word) => [...word].slice(0, maxWordLength).join(""));
}

/** Only letters and digits come here, but unaccent makes quotes of some letters. */
const quoted = sql`'''' || replace(replace(unaccent(word), '\\', '\\\\'), '''', '''''') || ''':*'`;
