import { infiniteQueryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { HistoryPage } from "./history-schemas";

/** The older pages of a history; its first one comes with the application's page, and anew with it. */
export function historyQuery(applicationId: string, first: HistoryPage) {
  return infiniteQueryOptions({
    queryKey: ["history", applicationId, first.nextCursor],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<HistoryPage>(`/api/applications/${applicationId}/history?cursor=${pageParam}`, { signal }),
    initialPageParam: "",
    initialData: { pages: [first], pageParams: [""] },
    getNextPageParam: (last) => last.nextCursor,
    // What has happened does not change.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
