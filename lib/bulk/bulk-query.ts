import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import { isRunning } from "./bulk-words";
import type { BulkOptions, BulkView } from "./schemas";

const pollMs = 700;

/** One operation, looked at again and again while it runs. */
export function bulkQuery(operationId: string) {
  return queryOptions({
    queryKey: ["bulk", operationId],
    queryFn: ({ signal }) => fetchJson<BulkView>(`/api/bulk/${operationId}`, { signal }),
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : pollMs),
  });
}

/** What the dialogs of the bulk bar offer. */
export function bulkOptionsQuery(slug: string) {
  return queryOptions({
    queryKey: ["bulk-options", slug],
    queryFn: ({ signal }) => fetchJson<BulkOptions>(`/api/jobs/${slug}/bulk`, { signal }),
  });
}
