import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import { mergeFirstPage } from "./board-pages";
import type { BoardHead, BoardView, ColumnPage } from "./board-schemas";

/**
 * The columns with their numbers. Whoever changes an application invalidates this key: the answer brings all
 * first pages along, and they are laid into the columns' own queries.
 */
export function boardQuery(slug: string) {
  return queryOptions({
    queryKey: ["board", slug],
    queryFn: async ({ client, signal }) => {
      const view = await fetchJson<BoardView>(`/api/jobs/${slug}/board`, { signal });
      return takeBoard(client, slug, view);
    },
  });
}

/** One column's cards; refreshed through the board alone. */
export function columnQuery(slug: string, stageId: string) {
  return infiniteQueryOptions({
    queryKey: ["board-column", slug, stageId],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<ColumnPage>(
        `/api/jobs/${slug}/stages/${stageId}/applications${pageParam ? `?cursor=${pageParam}` : ""}`,
        { signal },
      ),
    initialPageParam: noCursor(),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Takes a board as it came, in the browser or on the server: head and columns into their queries. */
export function takeBoard(client: QueryClient, slug: string, view: BoardView): BoardHead {
  for (const { id, cards, nextCursor } of view.columns) {
    client.setQueryData(columnQuery(slug, id).queryKey, (old) => mergeFirstPage(old, { cards, nextCursor }));
  }
  const columns = view.columns.map(({ id, name, kind, promisedDays, count, late }) => ({
    id,
    name,
    kind,
    promisedDays,
    count,
    late,
  }));
  return { columns };
}

function noCursor(): string | null {
  return null;
}
