"use client";

import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { draggedCard, droppedOn } from "./drag-data";
import type { MoveApplication } from "./use-move-application";

const edgePx = 72;
const stepPx = 14;

/** Moves what is dropped on a column, and scrolls the board sideways while a card is held at its edge. */
export function useBoardDrop(board: RefObject<HTMLElement | null>, onMove: MoveApplication) {
  const move = useEffectEvent(onMove);
  useEffect(() => {
    let speed = 0;
    let frame = 0;
    const scroll = () => {
      if (speed !== 0) board.current?.scrollBy({ left: speed });
      frame = requestAnimationFrame(scroll);
    };
    return monitorForElements({
      canMonitor: ({ source }) => draggedCard(source.data) !== null,
      onDragStart: () => {
        speed = 0;
        frame = requestAnimationFrame(scroll);
      },
      onDrag: ({ location }) => {
        speed = edgeSpeed(board.current, location.current.input.clientX);
      },
      onDrop: ({ source, location }) => {
        cancelAnimationFrame(frame);
        const card = draggedCard(source.data);
        const to = droppedOn(location.current.dropTargets[0]?.data);
        if (card && to) move({ ...card, to });
      },
    });
  }, [board]);
}

function edgeSpeed(element: HTMLElement | null, x: number): number {
  if (!element) return 0;
  const { left, right } = element.getBoundingClientRect();
  if (x < left + edgePx) return -stepPx;
  return x > right - edgePx ? stepPx : 0;
}
