import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { listKey } from "./list-query";
import type { ListPage, ListRow } from "./list-schemas";

/** Changes one row in every list of the job that holds it; returns the row as it was. */
export function changeRow(
  client: QueryClient,
  slug: string,
  id: string,
  change: Partial<ListRow>,
): ListRow | undefined {
  let found: ListRow | undefined;
  client.setQueriesData<InfiniteData<ListPage>>({ queryKey: listKey(slug) }, (list) => {
    const row = list?.pages.flatMap(({ rows }) => rows).find((candidate) => candidate.id === id);
    if (!list || !row) return list;
    found ??= row;
    return { ...list, pages: list.pages.map((page) => ({ ...page, rows: page.rows.map(changed) })) };
  });
  return found;

  function changed(row: ListRow): ListRow {
    return row.id === id ? { ...row, ...change } : row;
  }
}
