"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { followChanges } from "@/components/live/follow-changes";
import { applicationQuery } from "@/lib/applications/application-query";
import { samePersonQuery } from "@/lib/duplicates/same-person-query";

const pauseMs = 250;

/** Shows what colleagues, the candidate and the worker do with an application, while one looks at it. */
export function useLiveApplication(id: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      // Something of our own is on its way, and refreshes the page itself when it arrives.
      if (client.isMutating() > 0) timer = setTimeout(refresh, pauseMs);
      else void client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
      void client.invalidateQueries({ queryKey: samePersonQuery(id).queryKey });
    };
    const stop = followChanges(`application=${id}`, () => {
      timer ??= setTimeout(refresh, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, id]);
}
