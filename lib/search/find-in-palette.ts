import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { readWords } from "./read-words";
import { searchApplications } from "./search-applications";
import { type PaletteView, searchInput } from "./search-schemas";
import { titleQuery } from "./word-queries";

const mostJobs = 5;
const mostHits = 5;

/** Where what was typed leads: jobs by their titles, people by their names, then others by what they wrote. */
export async function findInPalette(viewer: Viewer, typed: string): Promise<PaletteView> {
  const search = (part: "names" | "all", size: number) =>
    searchApplications(viewer, searchInput.parse({ q: typed, in: part }), { size, isCounted: false });
  const [jobs, people, texts] = await Promise.all([
    findJobs(viewer, typed),
    search("names", mostHits),
    search("all", mostHits * 2),
  ]);
  const isPerson = new Set(people.hits.map(({ id }) => id));
  return {
    jobs,
    people: people.hits,
    texts: texts.hits.filter(({ id }) => !isPerson.has(id)).slice(0, mostHits),
  };
}

/** All there are to begin with; signs alone name none. */
async function findJobs(viewer: Viewer, typed: string): Promise<PaletteView["jobs"]> {
  const clauses = await readWords(typed);
  if (clauses.length === 0 && typed.trim() !== "") return [];
  const named = clauses.map(titleQuery).join(" & ");
  const isNamed = named
    ? sql`to_tsvector('simple', search_text(jobs.title || ' ' || jobs.team)) @@ ${named}::tsquery`
    : sql`true`;
  const rows = await db.execute<{ slug: string; title: string }>(sql`
    select jobs.slug, jobs.title from jobs where ${jobVisibleTo(viewer)} and ${isNamed}
    order by jobs.status <> 'open', jobs.opened_at desc nulls last, jobs.id limit ${mostJobs}`);
  return [...rows];
}
