import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { getJob } from "@/lib/jobs/queries";
import { correctNames } from "./correct-names";
import { findHits, isAnyHit } from "./find-hits";
import { readWords, type WordClause } from "./read-words";
import { searchConditions } from "./search-conditions";
import { decodeSearchCursor, encodeSearchCursor } from "./search-cursor";
import type { SearchInput, SearchPage } from "./search-schemas";
import { type SearchScope, searchScope } from "./search-scope";
import { showHits } from "./show-hits";
import type { HitPlace } from "./walk-newest";

const pageSize = 20;

/**
 * Applications in which all that was typed stands, newest first, each with the sentences it stands in. What finds
 * less than a page and nobody by name is looked for once more, with names one typo away.
 * @throws AppError `not_found` for a job the viewer does not see, `invalid` for a place we did not give
 */
export async function searchApplications(
  viewer: Viewer,
  { q, job: slug, in: part, after }: SearchInput,
  { size = pageSize, isCounted = true } = {},
): Promise<SearchPage> {
  const job = slug ? await getJob(viewer, slug) : null;
  const place = after ? decodeSearchCursor(after) : null;
  const [scope, typed] = await Promise.all([searchScope(viewer, job?.id ?? null), readWords(q)]);
  if (typed.length === 0) return nothing;
  const found = await find(scope, typed, place, { part, size, isCounted });
  const { clauses, isCorrected, hits, count } = found;
  const page = hits.slice(0, size);
  const last = hits.length > size ? page.at(-1) : undefined;
  return {
    hits: await showHits(viewer, page, clauses),
    next: last ? encodeSearchCursor({ ...last, isCorrected }) : null,
    count,
    isAsked: true,
    isCorrected,
  };
}

const nothing: SearchPage = {
  hits: [],
  next: null,
  count: { count: 0, isOver: false },
  isAsked: false,
  isCorrected: false,
};

type Wanted = { part: SearchInput["in"]; size: number; isCounted: boolean };
type Found = {
  clauses: WordClause[];
  isCorrected: boolean;
  hits: HitPlace[];
  count: SearchPage["count"];
};

async function find(
  scope: SearchScope,
  typed: WordClause[],
  place: ReturnType<typeof decodeSearchCursor> | null,
  { part, size, isCounted }: Wanted,
): Promise<Found> {
  const read = async (clauses: WordClause[], isCorrected: boolean): Promise<Found> => {
    const conditions = await searchConditions(scope.viewer, clauses, part);
    const wanted = { after: place, limit: size + 1, isCounted: isCounted && !place };
    return { clauses, isCorrected, ...(await findHits(scope, conditions, wanted)) };
  };
  if (!place) {
    const found = await read(typed, false);
    if (found.hits.length >= size || (await isName(scope, typed, found, part))) return found;
    const corrected = await correctNames(typed);
    return corrected ? read(corrected, true) : found;
  }
  const corrected = place.isCorrected ? await correctNames(typed) : null;
  return read(corrected ?? typed, corrected !== null);
}

/** Whether anybody they may see is called so. */
async function isName(
  scope: SearchScope,
  clauses: WordClause[],
  { hits }: Found,
  part: SearchInput["in"],
): Promise<boolean> {
  if (part === "names") return hits.length > 0;
  return isAnyHit(scope, await searchConditions(scope.viewer, clauses, "names"));
}
