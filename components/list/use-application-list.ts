"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { listParams, noFilters } from "@/lib/applications/list-params";
import { listQuery } from "@/lib/applications/list-query";
import { useLiveList } from "./use-live-list";
import { useVirtualRows } from "./use-virtual-rows";

const rowPx = 37;
/** The list as the URL says, page after page, with the rows that are in sight. */
export function useApplicationList(slug: string) {
  const [filters, setFilters] = useQueryStates(listParams);
  const query = useInfiniteQuery({ ...listQuery(slug, filters), placeholderData: keepPreviousData });
  useLiveList(slug, filters);
  const items = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const virtual = useVirtualRows({
    name: `${slug} list ${JSON.stringify(filters)}`,
    items,
    sizePx: rowPx,
    onNearEnd: () => hasNextPage && !isFetchingNextPage && !isFetchNextPageError && fetchNextPage(),
  });
  const clearFilters = () => setFilters(noFilters);
  return { items, filters, setFilters, clearFilters, query, virtual, count: query.data?.pages[0]?.count };
}
