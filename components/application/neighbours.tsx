"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";

export type NeighbourLinks = { previous: string | null; next: string | null };

/** The application before and after this one, in the order one came from; also by K and J. */
export function Neighbours({ previous, next }: NeighbourLinks) {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || isSomethingOpen()) return;
      const key = event.key.toLowerCase();
      const href = key === "j" ? next : key === "k" ? previous : null;
      if (href) router.push(href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [previous, next, router]);
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

/** Single keys do nothing where one types, nor together with another key. */
function isTyping({ target, metaKey, ctrlKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (metaKey || ctrlKey || altKey || isComposing || !(target instanceof HTMLElement)) return true;
  return target.isContentEditable || target.matches("input, textarea, select");
}

function isSomethingOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
