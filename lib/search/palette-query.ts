import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import type { PaletteView } from "./search-schemas";

/** What the palette offers; while more is typed, what was found last stays. */
export function paletteQuery(typed: string) {
  return queryOptions({
    queryKey: ["palette", typed],
    queryFn: ({ signal }) =>
      fetchJson<PaletteView>(`/api/search?${new URLSearchParams({ q: typed })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
