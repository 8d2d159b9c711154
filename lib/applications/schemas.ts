import { z } from "zod";

export const moveApplicationInput = z.object({
  applicationId: z.uuid(),
  toStageId: z.uuid(),
  /** The stage the person saw when they decided: a move somebody made meanwhile is a conflict. */
  fromStageId: z.uuid(),
});

export type MoveApplicationInput = z.output<typeof moveApplicationInput>;

export type ApplicationStatus = "active" | "hired" | "rejected" | "withdrawn";

export type MoveApplicationView = {
  applicationId: string;
  stageId: string;
  stageName: string;
  status: ApplicationStatus;
  stageEnteredAt: string;
};
