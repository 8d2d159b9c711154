import type { BoardStage } from "@/lib/applications/board-schemas";

/** What travels with a card being dragged. The drag library carries unknown values; this is where they are read. */
export type DraggedCard = { id: string; name: string; from: BoardStage };

const cardKey = Symbol("card");
const stageKey = Symbol("stage");

export function cardData(card: DraggedCard): Record<symbol, unknown> {
  return { [cardKey]: card };
}

export function stageData(stage: BoardStage): Record<symbol, unknown> {
  return { [stageKey]: stage };
}

export function draggedCard(data: Record<string | symbol, unknown>): DraggedCard | null {
  const card = data[cardKey];
  return isCard(card) ? card : null;
}

export function droppedOn(data: Record<string | symbol, unknown> | undefined): BoardStage | null {
  const stage = data?.[stageKey];
  return isStage(stage) ? stage : null;
}

// Only the functions above write under these symbols, so being an object is proof enough.
function isCard(value: unknown): value is DraggedCard {
  return typeof value === "object" && value !== null;
}

function isStage(value: unknown): value is BoardStage {
  return typeof value === "object" && value !== null;
}
