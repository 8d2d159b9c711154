import type { ApplicationPageView, StageView } from "@/lib/applications/application-view";

/** Where "advance" leads; null at the end, for what has ended, and where hiring is not ours to decide. */
export function nextStageOf({ application, stages, viewer }: ApplicationPageView): StageView | null {
  if (!viewer.canMove || application.status !== "active") return null;
  const next = stages[stages.findIndex(({ id }) => id === application.stageId) + 1];
  if (!next || (next.kind === "hired" && !viewer.canHire)) return null;
  return next;
}
