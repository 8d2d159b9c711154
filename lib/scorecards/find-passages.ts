import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, jobs, requirements } from "@/db/schema";
import { loadMask } from "@/lib/anonymous/load-masks";
import { type Mask, masked } from "@/lib/anonymous/mask-text";
import { shownFileName } from "@/lib/anonymous/shown-file-name";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { minPrefixLength } from "@/lib/search/word-queries";
import { loadEvidenceSources } from "./load-evidence-sources";
import { type PassageWords, requirementWords, typedWords } from "./passage-words";
import { type EvidenceSource, type PassageView, splitPassages } from "./split-passages";

export type PassageWish = { applicationId: string; requirementId: string | null; typed: string };

const maxPassages = 12;

/**
 * Passages of what this one candidate sent that hold what was typed, or else speak to a requirement of their job.
 * Every passage leaves the server here; their order says where to read first, and no number goes with it.
 */
export async function findPassages(viewer: Viewer, wish: PassageWish): Promise<PassageView[]> {
  const { applicationId, requirementId, typed } = wish;
  const [found] = await db
    .select({ synonyms: jobs.synonyms, requirement: requirements.text })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .leftJoin(requirements, and(eq(requirements.jobId, jobs.id), eq(requirements.id, requirementId ?? noId)))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  if (!found) throw notFound();
  const { synonyms, requirement } = found;
  const [sources, mask, words] = await Promise.all([
    loadEvidenceSources(applicationId),
    loadMask(viewer, applicationId),
    typed.trim() ? typedWords(typed, synonyms) : requirementWords(requirement ?? "", synonyms),
  ]);
  const shown = mask ? sources.map((source) => maskSource(source, mask)) : sources;
  return words ? rankPassages(shown.flatMap(splitPassages), words) : [];
}

function maskSource(source: EvidenceSource, mask: Mask): EvidenceSource {
  const name = source.kind === "document" ? shownFileName("resume") : masked(mask, source.source);
  return { ...source, source: name, text: masked(mask, source.text) };
}

const noId = "00000000-0000-0000-0000-000000000000";

/** Between passages, which are made the database's words all at once. */
const parting = "\u0001";

async function rankPassages(passages: PassageView[], words: PassageWords): Promise<PassageView[]> {
  const { any, named } = words;
  // Of two versions of a résumé with the same line the newer one counts.
  const once = [...new Map(passages.toReversed().map((one) => [one.quote, one])).values()].toReversed();
  const mayHold = holderOf(words);
  const likely = once.filter(({ quote }) => mayHold(quote));
  const texts = likely.map(({ quote }) => quote.replaceAll(parting, " ")).join(parting);
  const rows = await db.execute<{ at: number }>(sql`
    select passage.at::int as at
    from string_to_table(search_text(${texts}), ${parting}) with ordinality passage(text, at),
      to_tsvector('simple', passage.text) words
    where words @@ ${any}::tsquery
    order by coalesce(words @@ ${named}::tsquery, false) desc, ts_rank_cd(words, ${any}::tsquery, 1) desc, passage.at
    limit ${maxPassages}`);
  return rows.flatMap(({ at }) => likely[at - 1] ?? []);
}

/**
 * Making words of a whole résumé is most of the time it takes: what is plain and has none of the words sought is left
 * out before. Accents, other scripts and words like C++ are for the database to know.
 */
function holderOf({ lexemes }: PassageWords): (quote: string) => boolean {
  if (lexemes.some((lexeme) => /plusplus|sharp|dotnet/.test(lexeme))) return () => true;
  const sought = new RegExp(`(?<![a-z])(?:${lexemes.map(startOf).join("|")})`);
  return (quote) => !plainText.test(quote) || sought.test(quote.toLowerCase());
}

/** The shortest count as whole words, longer ones also as the beginning of one. */
function startOf(lexeme: string): string {
  const letters = lexeme.replace(/[^\p{L}\p{N}]/gu, "\\$&");
  return lexeme.length < minPrefixLength ? `${letters}(?![a-z])` : letters;
}

const plainText = /^[\x20-\x7e‘’‚“”„«»‹›–—…•·]*$/;
