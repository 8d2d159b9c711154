import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { ApplicationPageView } from "./application-view";

/** One application's page; asked for again while the worker is still reading a document. */
export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: ["application", id],
    queryFn: ({ signal }) => fetchJson<ApplicationPageView>(`/api/applications/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isStillRead(state.data) ? 3_000 : false),
  });
}

function isStillRead({ documents }: ApplicationPageView): boolean {
  return documents.some(({ extractionState }) => extractionState === "pending");
}
