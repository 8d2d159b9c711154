import { z } from "zod";

export const moveApplicationInput = z.object({
  applicationId: z.uuid(),
  toStageId: z.uuid(),
  /** The stage the person saw when they decided: a move somebody made meanwhile is a conflict. */
  fromStageId: z.uuid(),
  /** They saw that it is rejected, and moving it on takes that back: a rejection made meanwhile is a conflict. */
  takesBackRejection: z.boolean().default(false),
});

export const undoMoveInput = z.object({ applicationId: z.uuid(), moveId: z.uuid() });

export type UndoMoveInput = z.output<typeof undoMoveInput>;

/** A move can be taken back so long; after that, moving back is a move of its own. */
export const undoMinutes = 60;

export type MoveApplicationInput = z.input<typeof moveApplicationInput>;

export type ApplicationStatus = "active" | "hired" | "rejected" | "withdrawn";

export type MoveApplicationView = {
  applicationId: string;
  /** What takes it back; null when nothing moved. */
  moveId: string | null;
  stageId: string;
  stageName: string;
  status: ApplicationStatus;
  stageEnteredAt: string;
};
