"use client";

import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useState } from "react";
import { cardData, type DraggedCard } from "./drag-data";

/** Makes an element draggable as this card; returns whether it is being dragged. */
export function useCardDrag(
  ref: RefObject<HTMLElement | null>,
  { id, name, from }: DraggedCard,
  enabled: boolean,
) {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    if (!ref.current || !enabled) return;
    return draggable({
      element: ref.current,
      getInitialData: () => cardData({ id, name, from }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [ref, id, name, from, enabled]);
  return isDragging;
}
