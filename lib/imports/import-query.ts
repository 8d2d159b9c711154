import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import { isBusy } from "./import-words";
import type { ImportView } from "./schemas";

const pollMs = 700;

/** One import, looked at again and again while the worker is at it. */
export function importQuery(importId: string) {
  return queryOptions({
    queryKey: ["import", importId],
    queryFn: ({ signal }) => fetchJson<ImportView>(`/api/imports/${importId}`, { signal }),
    refetchInterval: ({ state }) => (state.data && !isBusy(state.data) ? false : pollMs),
  });
}
