import type { BoardStage } from "@/lib/applications/board-schemas";

/** Into a hired stage, and out of it, is hiring: not everyone who moves may. */
export function canMove(from: BoardStage, to: BoardStage, canHire: boolean): boolean {
  return from.id !== to.id && (canHire || (from.kind !== "hired" && to.kind !== "hired"));
}
