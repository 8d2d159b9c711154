import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { ListOptions } from "./list-options-view";

/** What a job's applications can be filtered by; read when somebody filters. */
export function listOptionsQuery(slug: string) {
  return queryOptions({
    queryKey: ["list-options", slug],
    queryFn: ({ signal }) => fetchJson<ListOptions>(`/api/jobs/${slug}/filters`, { signal }),
    staleTime: 60_000,
  });
}
