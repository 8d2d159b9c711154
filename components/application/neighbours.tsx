"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useKeys } from "@/components/ui/use-keys";

export type NeighbourLinks = { previous: string | null; next: string | null };

/** The application before and after this one, in the order one came from; also by K and J. */
export function Neighbours({ previous, next }: NeighbourLinks) {
  const router = useRouter();
  const go = (href: string | null) => () => {
    if (href) router.push(href);
  };
  useKeys({ j: go(next), k: go(previous) });
  useEffect(() => {
    for (const href of [next, previous]) if (href) router.prefetch(href);
  }, [previous, next, router]);
  if (!previous && !next) return null;
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
