import { queryOptions } from "@tanstack/react-query";
import { toSearch } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { fetchJson } from "@/lib/fetch-json";
import type { QueuePage, QueueStart } from "./queue-schemas";

/** A page of a job's triage queue; what has been decided since makes each visit another one. */
export function queueQuery(slug: string, filters: ListFilters, start: QueueStart) {
  return queryOptions({
    queryKey: ["triage", slug, filters, start],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams(toSearch(filters));
      for (const [name, value] of Object.entries(start ?? {})) search.set(name, value);
      return fetchJson<QueuePage>(`/api/jobs/${slug}/triage?${search}`, { signal });
    },
    staleTime: 0,
    gcTime: 0,
  });
}
