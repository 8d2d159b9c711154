"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { followChanges } from "@/components/live/follow-changes";
import { whenIdle } from "@/components/ui/when-idle";
import type { SavedView, ViewCount } from "@/lib/saved-views/saved-view";
import { viewCountsQuery } from "@/lib/saved-views/views-query";

const pauseMs = 1_500;

/** How many each view leaves: read when the page is idle, and anew a moment after something has changed. */
export function useViewCounts(slug: string, views: SavedView[]): Map<string, ViewCount> {
  const client = useQueryClient();
  const [isIdle, setIdle] = useState(false);
  const isWanted = views.length > 0;
  const { data = [] } = useQuery({ ...viewCountsQuery(slug), enabled: isIdle && isWanted });
  useEffect(() => whenIdle(() => setIdle(true)), []);
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: viewCountsQuery(slug).queryKey });
    };
    const stop = followChanges(`job=${slug}`, () => {
      timer ??= setTimeout(read, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, slug, isWanted]);
  return new Map(data.map((count) => [count.id, count]));
}
