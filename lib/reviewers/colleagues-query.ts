import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { ColleagueView } from "./schemas";

/** Whom one could ask for feedback on an application. */
export function colleaguesQuery(applicationId: string) {
  return queryOptions({
    queryKey: ["colleagues", applicationId],
    queryFn: ({ signal }) =>
      fetchJson<ColleagueView[]>(`/api/applications/${applicationId}/reviewers`, { signal }),
  });
}
