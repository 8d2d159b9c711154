import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, stages } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import type { WordClause } from "@/lib/search/read-words";
import { namesQuery } from "@/lib/search/word-queries";
import { isAnonymisedFor } from "./is-anonymised-for";

/** Shorter words stand in nearly every link. */
const minLength = 3;

/** Most have no such stage, and their searches pay nothing for it. */
export async function isAnybodyHidden(): Promise<boolean> {
  const [row] = await db
    .select({ isHiding: sql<boolean>`exists (select 1 from ${stages} where ${stages.anonymity} <> 'none')` })
    .from(sql`(select 1) one`);
  return row?.isHiding ?? false;
}

/**
 * Whether a row `s` of a search is hidden from this person and anything looked for, or looked for to be without,
 * begins a word of its name or e-mail, or stands in a phone number, an id or a link of theirs.
 */
export function isFoundByName(viewer: Viewer, clauses: WordClause[]): SQL {
  const named = clauses.map((clause) => namesQuery({ ...clause, isNot: false })).join(" | ");
  const words = clauses.flatMap(({ terms }) => terms.flatMap(({ lexemes }) => lexemes));
  const long = words.filter((word) => [...word].length >= minLength);
  const inLinks = sql`exists (
    select 1 from jsonb_array_elements_text(${JSON.stringify(long)}::jsonb) word
    where position(word in ${linksOf}) > 0)`;
  return sql`exists (
    select 1 from ${applications}
    where ${applications.id} = s.application_id and ${isAnonymisedFor(viewer)}
      and (s.names @@ ${named}::tsquery or ${inLinks}))`;
}

/** Of the two well-known sites only what is theirs: who looks for "google" means an employer. */
const linksOf = sql`lower(concat_ws(' ', ${applications.phone}, ${applications.orcid},
  substring(${applications.github} from '^(?:https?://)?[^/]*/(.*)$'),
  substring(${applications.googleScholar} from 'user=([^&]+)'),
  regexp_replace(${applications.website}, '^https?://(www\\.)?', '')))`;
