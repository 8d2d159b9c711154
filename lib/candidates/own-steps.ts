import type { OwnApplicationView, OwnStepView } from "./schemas";

export type JobStage = { id: string; publicName: string; isHired: boolean };

type Standing = {
  status: OwnApplicationView["status"];
  stageId: string;
  appliedAt: Date;
  stageEnteredAt: Date;
  endedAt: Date | null;
  /** Moves, oldest first. */
  moves: { toStageId: string; at: Date }[];
};

/**
 * The way from Received to Decision, by public names alone; two stages that are told the same are one step. A
 * step passed over, or reached by a move that was taken back, is not told as if it had happened.
 */
export function ownSteps(stages: JobStage[], standing: Standing): OwnStepView[] {
  const { status, stageId, stageEnteredAt, endedAt } = standing;
  const groups = stepGroups(stages);
  const found = groups.findIndex(({ ids }) => ids.includes(stageId));
  const furthest = found < 0 ? groups.length - 1 : found;
  const isDecided = status === "hired" || status === "rejected";
  const steps = groups.map(({ name, ids }, index): OwnStepView => {
    const at =
      index <= furthest
        ? reachedAt(ids, { ...standing, isFirst: index === 0, isFurthest: index === furthest })
        : null;
    const state = index > furthest ? "coming" : index === furthest && !isDecided ? "current" : "done";
    return { name, at, state };
  });
  const passed = steps.filter(({ at, state }) => state === "current" || (state === "done" && at !== null));
  if (status === "withdrawn") return passed.map((step) => ({ ...step, state: "done" }));
  const decision: OwnStepView = {
    name: status === "hired" ? (stages.find(({ isHired }) => isHired)?.publicName ?? null) : null,
    state: isDecided ? "current" : "coming",
    at: isDecided ? (endedAt ?? stageEnteredAt).toISOString() : null,
  };
  return [...passed, ...(isDecided ? [] : steps.slice(furthest + 1)), decision];
}

type Group = { name: string; ids: string[] };

/** The stage of hiring is the decision itself. */
function stepGroups(stages: JobStage[]): Group[] {
  const groups: Group[] = [];
  for (const { id, publicName } of stages.filter(({ isHired }) => !isHired)) {
    const known = groups.find(({ name }) => name === publicName);
    if (known) known.ids.push(id);
    else groups.push({ name: publicName, ids: [id] });
  }
  return groups;
}

/** Received when they applied; every other step when they first came to it. */
function reachedAt(
  ids: string[],
  {
    isFirst,
    isFurthest,
    stageEnteredAt,
    appliedAt,
    moves,
  }: Standing & Record<"isFirst" | "isFurthest", boolean>,
): string | null {
  if (isFirst) return appliedAt.toISOString();
  const at = moves.find(({ toStageId }) => ids.includes(toStageId))?.at;
  return (at ?? (isFurthest ? stageEnteredAt : null))?.toISOString() ?? null;
}
