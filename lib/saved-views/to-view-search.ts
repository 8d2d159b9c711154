import { toFilters, toSearch } from "@/lib/applications/list-params";

/**
 * What a view keeps of an address: filters and order, without a name that was searched for. That is a
 * candidate's, and a view outlives them.
 */
export function toViewSearch(search: string): string {
  return toSearch({ ...toFilters(new URLSearchParams(search)), q: "" });
}
