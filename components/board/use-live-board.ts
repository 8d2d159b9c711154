"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { followChanges } from "@/components/live/follow-changes";
import { findCard } from "@/lib/applications/board-pages";
import { boardKey, columnQuery, knownBoards } from "@/lib/applications/board-query";
import { moveKey, recentlyMovedHere } from "./use-move-application";

const pauseMs = 250;

/** Follows what colleagues do on this board, while one looks at it. */
export function useLiveBoard(slug: string) {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = new Set<string>();
    const refresh = () => {
      timer = undefined;
      // Our own move is on its way: when it arrives, it refreshes the board itself.
      if (client.isMutating({ mutationKey: moveKey(slug) }) > 0) return;
      void refreshBoard(client, slug, [...changed]);
      changed.clear();
    };
    const stop = followChanges(`job=${slug}`, (id) => {
      if (id !== null && recentlyMovedHere(client, slug, id)) return;
      if (id !== null) changed.add(id);
      timer ??= setTimeout(refresh, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, slug]);
}

/** The board, and those far-scrolled columns that still show something that changed. */
async function refreshBoard(client: QueryClient, slug: string, changed: string[]): Promise<void> {
  await client.invalidateQueries({ queryKey: boardKey(slug) });
  for (const { columns, search } of knownBoards(client, slug)) {
    for (const { id } of columns) {
      const { queryKey } = columnQuery(slug, id, search);
      const pages = client.getQueryData(queryKey);
      if (pages && pages.pages.length > 1 && changed.some((card) => findCard(pages, card))) {
        await client.invalidateQueries({ queryKey });
      }
    }
  }
}
