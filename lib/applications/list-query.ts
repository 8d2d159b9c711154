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
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams(toSearch(filters));
      if (pageParam) search.set("cursor", pageParam);
      return fetchJson<ListPage>(`/api/jobs/${slug}/applications?${search}`, { signal });
    },
    initialPageParam: noCursor(),
    getNextPageParam: (last) => last.nextCursor,
    // Coming back to the window would fetch every page that was scrolled through.
    refetchOnWindowFocus: false,
  });
}

function noCursor(): string | null {
  return null;
}
