"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { moveKey, recentlyMovedHere } from "@/components/board/use-move-application";
import { followChanges } from "@/components/live/follow-changes";
import { listPageOf, listQuery } from "@/lib/applications/list-query";
import type { ListFilters } from "@/lib/applications/list-schemas";

const pauseMs = 250;
/** So many pages are read again as a whole; of more, only those that show something that changed. */
const maxPagesAtOnce = 10;

/** Follows what colleagues do with this job's applications, while one looks at its list. */
export function useLiveList(slug: string, filters: ListFilters): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = new Set<string | null>();
    const refresh = () => {
      timer = undefined;
      // Our own move is on its way: when it arrives, it refreshes the list itself.
      if (client.isMutating({ mutationKey: moveKey(slug) }) > 0) return;
      void refreshList(client, slug, filters, [...changed]);
      changed.clear();
    };
    const stop = followChanges(`job=${slug}`, (id) => {
      if (id !== null && recentlyMovedHere(client, slug, id)) return;
      changed.add(id);
      timer ??= setTimeout(refresh, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, slug, filters]);
}

async function refreshList(
  client: QueryClient,
  slug: string,
  filters: ListFilters,
  changed: (string | null)[],
): Promise<void> {
  const { queryKey } = listQuery(slug, filters);
  const shown = client.getQueryData(queryKey);
  if (!shown || shown.pages.length <= maxPagesAtOnce || changed.includes(null)) {
    return client.invalidateQueries({ queryKey });
  }
  const stale = shown.pages.flatMap(({ rows }, nth) =>
    nth === 0 || rows.some(({ id }) => changed.includes(id)) ? [nth] : [],
  );
  const cursors = shown.pageParams.map((cursor) => (typeof cursor === "string" ? cursor : null));
  const fresh = await Promise.all(stale.map((nth) => listPageOf(slug, filters, cursors[nth] ?? null))).catch(
    () => null,
  );
  if (!fresh) return;
  client.setQueryData(queryKey, (now) => {
    // Meanwhile the list was read anew, and is newer than this.
    if (!now || now.pages[0] !== shown.pages[0]) return now;
    const pages = now.pages.map((page, nth) => fresh[stale.indexOf(nth)] ?? page);
    return { ...now, pages };
  });
}
