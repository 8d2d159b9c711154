import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { SamePersonView } from "./schemas";

/** The person behind an application: what else is theirs, and what may be. */
export function samePersonQuery(applicationId: string) {
  return queryOptions({
    queryKey: ["same-person", applicationId],
    queryFn: ({ signal }) =>
      fetchJson<SamePersonView>(`/api/applications/${applicationId}/same-person`, { signal }),
  });
}
