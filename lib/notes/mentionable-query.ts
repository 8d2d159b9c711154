import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { MentionableView } from "./schemas";

/** Whom one can speak to in a note on an application. */
export function mentionableQuery(applicationId: string) {
  return queryOptions({
    queryKey: ["mentionable", applicationId],
    queryFn: ({ signal }) =>
      fetchJson<MentionableView[]>(`/api/applications/${applicationId}/mentionable`, { signal }),
    staleTime: 60_000,
  });
}
