import type { SearchInput } from "@/lib/search/search-schemas";

/** The address of a search; what is default stays out of it. */
export function searchHref({ q, job, in: part, after }: Partial<SearchInput>): string {
  const search = new URLSearchParams();
  if (q) search.set("q", q);
  if (job) search.set("job", job);
  if (part === "names") search.set("in", part);
  if (after) search.set("after", after);
  return search.size > 0 ? `/desk/search?${search}` : "/desk/search";
}
