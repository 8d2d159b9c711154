import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { TagView } from "./schemas";

/** All tags there are, for choosing one. */
export function tagsQuery() {
  return queryOptions({
    queryKey: ["tags"],
    queryFn: ({ signal }) => fetchJson<TagView[]>("/api/tags", { signal }),
  });
}
