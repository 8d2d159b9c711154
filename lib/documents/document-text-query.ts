import { queryOptions } from "@tanstack/react-query";
import type { DocumentTextView } from "./schemas";

/** The extracted text; asked for again while the worker is still reading. */
export function documentTextQuery(documentId: string) {
  return queryOptions({
    queryKey: ["document-text", documentId],
    queryFn: async ({ signal }): Promise<DocumentTextView> => {
      const response = await fetch(`/api/documents/${documentId}/text`, { signal });
      if (!response.ok) throw new Error("The text could not be loaded.");
      return response.json();
    },
    refetchInterval: ({ state }) => (state.data?.state === "pending" ? 2_000 : false),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
