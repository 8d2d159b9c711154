"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { usePageKey } from "./use-page-key";

export type NeighbourLinks = { previous: string | null; next: string | null };

/** The application before and after this one, in the order one came from; also by K and J. */
export function Neighbours({ previous, next }: NeighbourLinks) {
  const router = useRouter();
  usePageKey("j", next !== null, () => next && router.push(next));
  usePageKey("k", previous !== null, () => previous && router.push(previous));
  useEffect(() => {
    for (const href of [next, previous]) if (href) router.prefetch(href);
  }, [previous, next, router]);
  if (!previous && !next) return null;
  const go = (href: string | null) => () => {
    if (href) router.push(href);
  };
  return (
    <div className="flex">
      <IconButton
        label="Previous application"
        shortcut="K"
        icon={<ChevronUp aria-hidden />}
        aria-disabled={!previous || undefined}
        onClick={go(previous)}
      />
      <IconButton
        label="Next application"
        shortcut="J"
        icon={<ChevronDown aria-hidden />}
        aria-disabled={!next || undefined}
        onClick={go(next)}
      />
    </div>
  );
}
