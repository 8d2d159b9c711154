"use client";

import { type RefObject, useEffect, useRef } from "react";
import { Button } from "./button";

type LoadMoreProps = {
  hasMore: boolean;
  isLoading: boolean;
  onLoadMore: () => void;
  /** The button's words, e.g. "Show more candidates". */
  label?: string;
  /** The element that scrolls, if it is not the window. */
  root?: RefObject<HTMLElement | null>;
};

/** At the end of a list: loads the next page when it comes near, and is a button for everyone who does not scroll. */
export function LoadMore({ hasMore, isLoading, onLoadMore, label = "Show more", root }: LoadMoreProps) {
  const ref = useRef<HTMLDivElement>(null);
  const load = useRef(onLoadMore);
  useEffect(() => {
    load.current = onLoadMore;
  });
  useEffect(() => {
    if (!hasMore || isLoading || !ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && load.current(),
      { root: root?.current ?? null, rootMargin: "600px" },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [hasMore, isLoading, root]);

  if (!hasMore) return null;
  return (
    <div ref={ref} className="flex justify-center py-2">
      <Button variant="quiet" pending={isLoading} onClick={onLoadMore}>
        {label}
      </Button>
    </div>
  );
}
