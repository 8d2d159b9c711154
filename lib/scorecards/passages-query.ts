import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { PassageView } from "./split-passages";

/** Passages for a requirement, or for what was typed; while more is typed, what was found last stays. */
export function passagesQuery(applicationId: string, requirementId: string, typed: string) {
  const wanted = new URLSearchParams(typed ? { q: typed } : { requirement: requirementId });
  return queryOptions({
    queryKey: ["passages", applicationId, String(wanted)],
    queryFn: ({ signal }) =>
      fetchJson<PassageView[]>(`/api/applications/${applicationId}/passages?${wanted}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
