import { expect, test } from "vitest";
import type { FeedbackView } from "@/lib/applications/application-view";
import type { ConflictView } from "@/lib/conflicts/schemas";
import { panelOf } from "./panel-of";
import type { Rating, RequirementView, ScorecardView } from "./schemas";

const requirements: RequirementView[] = ["Writes well", "Runs experiments", "Leads"].map((text, nth) => ({
  id: `r${nth}`,
  kind: "required",
  text,
  weight: 1,
  version: 1,
  earlier: [],
  focusArea: null,
  isInFocus: true,
  isRemoved: false,
}));

const scorecard = (userName: string, rated: Record<string, Rating>): ScorecardView => ({
  id: userName,
  userId: userName,
  userName,
  recommendation: "yes",
  comment: "",
  submittedAt: "2026-11-01T10:00:00Z",
  reason: null,
  earlier: [],
  ratings: Object.entries(rated).map(([requirementId, rating]) => ({
    requirementId,
    requirementVersion: 1,
    requirement: requirements.find(({ id }) => id === requirementId)?.text ?? "An older line",
    rating,
    evidence: [],
  })),
});

const feedback = (values: Partial<FeedbackView>): FeedbackView => ({
  reviewers: [],
  conflicts: [],
  overrides: [],
  requirements,
  mine: null,
  canReadOthers: true,
  others: [],
  ...values,
});

const reviewer = (userId: string, state: "asked" | "submitted" | "declined") => ({
  userId,
  name: userId.toUpperCase(),
  state,
  askedAt: null,
  declineReason: null,
  submittedAt: null,
});

test("a panel shows first what it disagrees on, and keeps the posting's order otherwise", () => {
  const { rows } = panelOf(
    feedback({
      others: [
        scorecard("Ada", { r0: "meets", r1: "no_evidence", r2: "meets" }),
        scorecard("Bo", { r0: "meets", r1: "exceeds" }),
      ],
    }),
    "me",
  );
  expect(rows.map(({ requirement, spread }) => [requirement.text, spread])).toEqual([
    ["Runs experiments", 3],
    ["Writes well", 0],
    ["Leads", null],
  ]);
  expect(rows[0]?.cells.map(({ reviewer, rating }) => [reviewer, rating])).toEqual([
    ["Ada", "no_evidence"],
    ["Bo", "exceeds"],
  ]);
  expect(rows[2]?.cells.map(({ rating }) => rating)).toEqual(["meets", null]);
});

test("a line that was taken from the posting stays, as it was, for those who rated it", () => {
  const gone = requirements.map((one) => ({ ...one, id: "gone", text: "An older line", isRemoved: true }));
  const asked = { requirements: [...requirements, ...gone.slice(0, 1)] };
  const { rows } = panelOf(feedback({ ...asked, others: [scorecard("Ada", { gone: "partly" })] }), "me");
  expect(rows.map(({ requirement }) => requirement.text)).toContain("An older line");
  const unrated = panelOf(feedback({ ...asked, others: [scorecard("Ada", { r0: "partly" })] }), "me");
  expect(unrated.rows.map(({ requirement }) => requirement.text)).not.toContain("An older line");
});

test("a rating of other words says which, and the weightiest of equal disagreements comes first", () => {
  const asked = requirements.map((one) => ({
    ...one,
    version: 2,
    weight: one.id === "r2" ? (3 as const) : (1 as const),
    earlier:
      one.id === "r0"
        ? [{ version: 1, kind: "required" as const, text: "Writes" }]
        : [{ version: 1, kind: one.kind, text: one.text }],
  }));
  const { rows } = panelOf(
    feedback({
      requirements: asked,
      others: [scorecard("Ada", { r0: "meets", r2: "meets" }), scorecard("Bo", { r0: "meets", r2: "meets" })],
    }),
    "me",
  );
  expect(rows.map(({ requirement, cells }) => [requirement.text, cells[0]?.ratedAs])).toEqual([
    ["Leads", null],
    ["Writes well", "Writes"],
    ["Runs experiments", null],
  ]);
});

test("a panel names who is still to write and who will not, and a draft of one's own is no verdict", () => {
  const mine = {
    version: 1,
    recommendation: null,
    comment: "",
    ratings: [],
    submittedAt: null,
    reason: null,
    earlier: [],
    revision: null,
  };
  const panel = panelOf(
    feedback({
      mine,
      reviewers: [reviewer("me", "asked"), reviewer("ada", "asked"), reviewer("bo", "declined")],
    }),
    "me",
  );
  expect(panel).toMatchObject({
    verdicts: [],
    waitingFor: ["you", "ADA"],
    declined: ["BO"],
    isHidden: false,
  });
});

test("a reader who must stay blind is told that others wrote, and not what", () => {
  const blind = feedback({ canReadOthers: false, reviewers: [reviewer("ada", "submitted")] });
  expect(panelOf(blind, "me")).toMatchObject({ verdicts: [], isHidden: true });
});

test("open conflicts of interest are named, and what comes from who has one is marked", () => {
  const conflict = (userId: string, state: ConflictView["state"], isReviewer = true): ConflictView => ({
    userId,
    name: userId.toUpperCase(),
    isReviewer,
    state,
    version: 1,
    findings: [],
    keys: [],
    said: null,
    decision: null,
  });
  const { openConflicts, verdicts, rows } = panelOf(
    feedback({
      conflicts: [
        conflict("ada", "open"),
        conflict("bo", "confirmed"),
        conflict("cleo", "cleared"),
        conflict("me", "open"),
        conflict("dora", "open", false),
      ],
      others: [scorecard("ada", { r0: "meets" }), scorecard("bo", { r0: "meets" }), scorecard("cleo", {})],
    }),
    "me",
  );
  expect(openConflicts).toEqual(["ADA", "you"]);
  expect(verdicts.map((one) => one.conflict)).toEqual(["open", "confirmed", null]);
  expect(rows[0]?.cells.map((one) => one.conflict)).toEqual(["open", "confirmed", null]);
});

test("who read others' feedback before giving their own is named, and what they gave then is marked", () => {
  const override = { userId: "ada", name: "ADA", at: "2026-11-01T09:00:00Z", reason: "The committee meets." };
  const { overrides, verdicts, rows } = panelOf(
    feedback({ overrides: [override], others: [scorecard("ada", { r0: "meets" }), scorecard("bo", {})] }),
    "me",
  );
  expect(overrides).toEqual([override]);
  expect(verdicts.map((one) => one.isOverridden)).toEqual([true, false]);
  expect(rows[0]?.cells.map((one) => one.isOverridden)).toEqual([true, false]);
});
