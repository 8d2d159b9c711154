"use client";

import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useState } from "react";
import type { BoardStage } from "@/lib/applications/board-schemas";
import { canMove } from "./can-move";
import { draggedCard, stageData } from "./drag-data";

/** Makes a column take cards; returns whether one hovers over it that it would take. */
export function useColumnDrop(ref: RefObject<HTMLElement | null>, stage: BoardStage, canHire: boolean) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    return dropTargetForElements({
      element: ref.current,
      getData: () => stageData(stage),
      canDrop: ({ source }) => {
        const card = draggedCard(source.data);
        return card !== null && canMove(card.from, stage, canHire);
      },
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [ref, stage, canHire]);
  return isOver;
}
