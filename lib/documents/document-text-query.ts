import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { DocumentTextView } from "./schemas";

/** The extracted text; asked for again while the worker is still reading. */
export function documentTextQuery(documentId: string, isMasked: boolean) {
  return queryOptions({
    queryKey: ["document-text", documentId, isMasked],
    queryFn: ({ signal }) => fetchJson<DocumentTextView>(`/api/documents/${documentId}/text`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "pending" ? 2_000 : false),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
