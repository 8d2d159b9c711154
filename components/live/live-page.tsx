"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { followChanges } from "./follow-changes";

/** A page that adds up many things is not read anew for each of them. */
const pauseMs = 1_000;

/** Reads the page anew when something of these topics changes; see change-stream.ts for their names. */
export function LivePage({ topics }: { topics: string[] }) {
  const router = useRouter();
  const refresh = useEffectEvent(() => router.refresh());
  const key = topics.join("&");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What the page came with is as new as the moment in which it begins to follow.
    let isFollowing = false;
    const onChange = () => {
      if (!isFollowing) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh();
      }, pauseMs);
    };
    const stops = key.split("&").map((topic) => followChanges(topic, onChange));
    isFollowing = true;
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [key]);
  return null;
}
