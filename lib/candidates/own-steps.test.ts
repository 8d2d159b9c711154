import { describe, expect, test } from "vitest";
import { ownSteps } from "./own-steps";

const stages = [
  { id: "applied", publicName: "Received", isHired: false },
  { id: "screen", publicName: "Conversations", isHired: false },
  { id: "panel", publicName: "Conversations", isHired: false },
  { id: "offer", publicName: "Offer", isHired: false },
  { id: "hired", publicName: "Welcome", isHired: true },
];
const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const standing = { status: "active", appliedAt: day(1), endedAt: null } as const;

/** "Received 1 done": name, day and state of each step. */
const told = (steps: ReturnType<typeof ownSteps>) =>
  steps.map(({ name, at, state }) => `${name} ${at ? new Date(at).getUTCDate() : "-"} ${state}`);

describe("the line of one's own application", () => {
  test("goes from Received to a decision that is still to come", () => {
    const steps = ownSteps(stages, { ...standing, stageId: "applied", stageEnteredAt: day(1), moves: [] });
    expect(told(steps)).toEqual([
      "Received 1 current",
      "Conversations - coming",
      "Offer - coming",
      "null - coming",
    ]);
  });

  test("says when each step was reached; two stages of one name are one step, from the first of them", () => {
    const moves = [
      { toStageId: "screen", at: day(4) },
      { toStageId: "panel", at: day(9) },
    ];
    const steps = ownSteps(stages, { ...standing, stageId: "panel", stageEnteredAt: day(9), moves });
    expect(told(steps).slice(0, 2)).toEqual(["Received 1 done", "Conversations 4 current"]);
  });

  test("tells nothing of a move that was taken back", () => {
    const moves = [
      { toStageId: "offer", at: day(5) },
      { toStageId: "applied", at: day(6) },
    ];
    const steps = ownSteps(stages, { ...standing, stageId: "applied", stageEnteredAt: day(1), moves });
    expect(told(steps)).toEqual([
      "Received 1 current",
      "Conversations - coming",
      "Offer - coming",
      "null - coming",
    ]);
  });

  test("ends with the decision, and leaves out what was never reached", () => {
    const rejected = { ...standing, status: "rejected" as const, endedAt: day(12) };
    const moves = [{ toStageId: "screen", at: day(4) }];
    const steps = ownSteps(stages, { ...rejected, stageId: "screen", stageEnteredAt: day(4), moves });
    expect(told(steps)).toEqual(["Received 1 done", "Conversations 4 done", "null 12 current"]);
  });

  test("welcomes who was hired, by the stage's own name", () => {
    const hired = { ...standing, status: "hired" as const, endedAt: day(20) };
    const moves = [
      { toStageId: "offer", at: day(15) },
      { toStageId: "hired", at: day(20) },
    ];
    const steps = ownSteps(stages, { ...hired, stageId: "hired", stageEnteredAt: day(20), moves });
    expect(told(steps)).toEqual(["Received 1 done", "Offer 15 done", "Welcome 20 current"]);
  });
});
