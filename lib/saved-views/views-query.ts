import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { SavedViews, ViewCount } from "./saved-view";

/** The views of a job; they come with its page. */
export function viewsQuery(slug: string) {
  return queryOptions({
    queryKey: ["views", slug],
    queryFn: ({ signal }) => fetchJson<SavedViews>(`/api/jobs/${slug}/views`, { signal }),
  });
}

/** Their numbers, read when the page has long been painted, and again when something changes. */
export function viewCountsQuery(slug: string) {
  return queryOptions({
    queryKey: ["view-counts", slug],
    queryFn: ({ signal }) => fetchJson<ViewCount[]>(`/api/jobs/${slug}/views/counts`, { signal }),
  });
}
