import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/fetch-json";
import { mergeFirstPage } from "./board-pages";
import type { BoardHead, BoardView, ColumnPage } from "./board-schemas";

/** Every board of a job, whatever its filters; whoever changes an application invalidates this. */
export function boardKey(slug: string) {
  return ["board", slug];
}

/**
 * The columns with their numbers, as `search` filters them. The answer brings all first pages along, and they
 * are laid into the columns' own queries.
 */
export function boardQuery(slug: string, search = "") {
  return queryOptions({
    queryKey: [...boardKey(slug), search],
    queryFn: async ({ client, signal }) => {
      const view = await fetchJson<BoardView>(`/api/jobs/${slug}/board${search && `?${search}`}`, { signal });
      return takeBoard(client, slug, search, view);
    },
  });
}

/** One column's cards; refreshed through the board alone. */
export function columnQuery(slug: string, stageId: string, search = "") {
  return infiniteQueryOptions({
    queryKey: ["board-column", slug, stageId, search],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams(search);
      if (pageParam) asked.set("cursor", pageParam);
      return fetchJson<ColumnPage>(`/api/jobs/${slug}/stages/${stageId}/applications?${asked}`, { signal });
    },
    initialPageParam: noCursor(),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Takes a board as it came, in the browser or on the server: head and columns into their queries. */
export function takeBoard(client: QueryClient, slug: string, search: string, view: BoardView): BoardHead {
  for (const { id, cards, nextCursor } of view.columns) {
    client.setQueryData(columnQuery(slug, id, search).queryKey, (old) =>
      mergeFirstPage(old, { cards, nextCursor }),
    );
  }
  const columns = view.columns.map(({ cards: _, nextCursor: __, ...column }) => column);
  return { columns, search };
}

/** The boards of a job that are at hand, each with its own filters. */
export function knownBoards(client: QueryClient, slug: string): BoardHead[] {
  return client
    .getQueriesData<BoardHead>({ queryKey: boardKey(slug) })
    .flatMap(([, head]) => (head ? [head] : []));
}

function noCursor(): string | null {
  return null;
}
