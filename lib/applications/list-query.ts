import { infiniteQueryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import { toSearch } from "./list-params";
import type { ListFilters, ListPage } from "./list-schemas";

/** Every list of a job, whatever its filters. */
export function listKey(slug: string) {
  return ["list", slug];
}

/** A job's applications, filtered and sorted, page after page. */
export function listQuery(slug: string, filters: ListFilters) {
  return infiniteQueryOptions({
    queryKey: [...listKey(slug), filters],
    queryFn: ({ pageParam, signal }) => listPageOf(slug, filters, pageParam, signal),
    initialPageParam: noCursor(),
    getNextPageParam: (last) => last.nextCursor,
    // Coming back to the window would fetch every page that was scrolled through.
    refetchOnWindowFocus: false,
  });
}

/** One page of it, from a cursor on. */
export function listPageOf(
  slug: string,
  filters: ListFilters,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<ListPage> {
  const search = new URLSearchParams(toSearch(filters));
  if (cursor) search.set("cursor", cursor);
  return fetchJson<ListPage>(`/api/jobs/${slug}/applications?${search}`, { signal });
}

function noCursor(): string | null {
  return null;
}
