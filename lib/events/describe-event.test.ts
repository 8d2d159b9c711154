import { expect, test } from "vitest";
import { describeEvent } from "./describe-event";
import { eventTypes } from "./event-types";

const by = (type: string, data: Record<string, unknown> = {}, actorName: string | null = "Rosa Falk") => {
  const { who, what } = describeEvent({ type, actorKind: "user", actorName, data });
  return `${who} ${what}`;
};

test("what happened is told in words", () => {
  expect(by("application.moved", { fromStage: "Applied", toStage: "Panel" })).toBe(
    "Rosa Falk moved this application from Applied to Panel",
  );
  expect(by("application.move_undone", { fromStage: "Panel", toStage: "Applied" })).toBe(
    "Rosa Falk moved this back to Applied, undoing the move to Panel",
  );
  expect(by("application.rejected", { reason: "Closer match", mailLeavesAt: "2026-03-04T09:00:00Z" })).toBe(
    "Rosa Falk rejected this application: Closer match, with a mail to the candidate",
  );
  expect(by("application.reopened", { mail: "cancelled" })).toContain("the rejection mail was cancelled");
  expect(by("scorecard.submitted", { recommendation: "yes" })).toBe("Rosa Falk submitted a scorecard");
  expect(
    describeEvent({ type: "application.received", actorKind: "candidate", actorName: null, data: {} }),
  ).toEqual({ who: "The candidate", what: "applied" });
});

test("every type an application can have has a sentence, and an unknown one is still told", () => {
  const ofApplications = eventTypes.filter((type) =>
    /^(application|note|reviewer|feedback|scorecard|conflict)/.test(type),
  );
  for (const type of ofApplications) {
    expect(by(type)).not.toBe(`Rosa Falk ${type.replaceAll(/[._]/g, " ")}`);
  }
  expect(by("something.new_here")).toBe("Rosa Falk something new here");
});
