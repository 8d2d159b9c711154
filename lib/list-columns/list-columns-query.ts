import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { ListColumn } from "./list-columns";

/** One's own columns, the same for every job; they come with the list's page. */
export function listColumnsQuery() {
  return queryOptions({
    queryKey: ["list-columns"],
    queryFn: ({ signal }) => fetchJson<ListColumn[]>("/api/list-columns", { signal }),
  });
}
