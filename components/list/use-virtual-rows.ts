"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useRef } from "react";
import { whenIdle } from "@/components/ui/when-idle";

type VirtualRows<Item> = {
  /** What is listed, for finding the same place again after coming back from an application. */
  name: string;
  items: Item[];
  sizePx: number | ((item: Item) => number);
  gapPx?: number;
  /** Called when the last loaded rows come near. */
  onNearEnd: () => void;
};

/** What the server renders: a window's worth, so that people are there before any script. */
const firstRect = { width: 256, height: 600 };
const rowsAhead = 12;
const offsets = new Map<string, number>();

/** The rows to render now, of a list in an element that scrolls. */
export function useVirtualRows<Item extends { id: string }>(options: VirtualRows<Item>) {
  const { name, items, sizePx, gapPx = 0, onNearEnd } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index];
      return typeof sizePx === "number" ? sizePx : item ? sizePx(item) : 0;
    },
    gap: gapPx,
    overscan: 3,
    initialRect: firstRect,
    initialOffset: () => offsets.get(name) ?? 0,
    getItemKey: (index) => items[index]?.id ?? index,
    onChange: ({ scrollOffset }) => offsets.set(name, scrollOffset ?? 0),
  });
  const visible = virtualizer.getVirtualItems();
  const isNearEnd = (visible.at(-1)?.index ?? 0) >= items.length - rowsAhead;
  const nearEnd = useEffectEvent(onNearEnd);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that did not fill the window asks for another
  useEffect(() => (isNearEnd ? whenIdle(nearEnd) : undefined), [isNearEnd, items.length]);
  const rows = visible.flatMap(({ index, start, end }) => {
    const item = items[index];
    return item ? [{ item, index, start, end }] : [];
  });
  return { scroller, rows, totalPx: virtualizer.getTotalSize(), measure: virtualizer.measureElement };
}
