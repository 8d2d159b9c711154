import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { RecruiterView } from "./schemas";

/** Who could look after an application. */
export function recruitersQuery(applicationId: string) {
  return queryOptions({
    queryKey: ["recruiters", applicationId],
    queryFn: ({ signal }) =>
      fetchJson<RecruiterView[]>(`/api/applications/${applicationId}/recruiter`, { signal }),
  });
}
