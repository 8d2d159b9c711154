import { and, eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  applications,
  assignments,
  conflicts,
  events,
  publications,
  scorecards,
  stageReviewers,
  stages,
} from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { moveApplication } from "@/lib/applications/move-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { eraseApplications } from "@/lib/erasure/erase-applications";
import { listHistory } from "@/lib/events/queries";
import { askForFeedback } from "@/lib/reviewers/ask-for-feedback";
import { listColleagues } from "@/lib/reviewers/queries";
import { saveScorecardDraft } from "@/lib/scorecards/save-scorecard-draft";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { decideConflict } from "./decide-conflict";
import { saveOwnRecord } from "./save-own-record";
import { stateConflict } from "./state-conflict";

withTestDatabase();

const title = "Scaling careful evaluation";
let recruiter: Viewer;
let colleague: Viewer;
let job: TestJob;

beforeAll(async () => {
  await seedFirstRun();
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  colleague = await createUser("recruiter", { name: "Carl Ott" });
  job = await createJob();
});

/** An interviewer who lists a paper that the candidate lists, too. */
async function coAuthors({ isAsked = false } = {}) {
  const reviewer = await createUser("interviewer", { name: "Ivo Lang" });
  await saveOwnRecord(reviewer, {
    version: 0,
    orcid: "",
    nameForms: "",
    publicationsText: `@article{a, title={${title}}, year={2023}, doi={10.1000/abc}}`,
    affiliations: [],
  });
  const { id } = await createApplication(job, { reviewers: isAsked ? [reviewer] : [] });
  await db.insert(publications).values({
    applicationId: id,
    position: 0,
    title,
    authors: ["Amara Okonkwo-Lindqvist", "Ivo Lang"],
    year: 2023,
    doi: "10.1000/abc",
  });
  return { reviewer, id };
}

const eventsOf = (applicationId: string) =>
  db
    .select({ type: events.type, actorName: events.actorName, data: events.data })
    .from(events)
    .where(and(eq(events.applicationId, applicationId), like(events.type, "conflict.%")));

const conflictOf = async (viewer: Viewer, applicationId: string, userId: string) =>
  (await findApplicationPage(viewer, applicationId))?.feedback.conflicts.find((one) => one.userId === userId);

const scorecard = (applicationId: string, version = 0) => ({
  applicationId,
  version,
  recommendation: "yes" as const,
  comment: "Careful",
  ratings: [],
});

async function decide(viewer: Viewer, applicationId: string, userId: string, decision: "stays" | "excused") {
  const seen = await conflictOf(recruiter, applicationId, userId);
  const { version = 0, keys = [] } = seen ?? {};
  return () => decideConflict(viewer, { applicationId, userId, decision, reason: "Because.", version, keys });
}

describe("before somebody is asked", () => {
  test("a shared paper is flagged by its title, and asking all the same needs a reason that stands", async () => {
    const { reviewer, id } = await coAuthors();
    const listed = await listColleagues(recruiter, id);
    expect(listed.find((one) => one.id === reviewer.id)?.conflict).toMatchObject({
      state: "open",
      findings: [{ rule: "shared_paper", strength: "certain", what: title, year: 2023 }],
    });
    expect(listed.find((one) => one.id === colleague.id)?.conflict).toBeNull();
    const ask = { applicationId: id, userIds: [reviewer.id] };
    await expect(askForFeedback(recruiter, ask)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { conflictReason: [expect.stringContaining("Ivo Lang")] },
    });
    expect(await db.$count(assignments, eq(assignments.applicationId, id))).toBe(0);
    await askForFeedback(recruiter, { ...ask, conflictReason: "Only they know this method." });
    expect(await eventsOf(id)).toMatchObject([
      { type: "conflict.cleared", actorName: "Rosa Falk", data: { userName: "Ivo Lang" } },
    ]);
    expect(await conflictOf(recruiter, id, reviewer.id)).toMatchObject({
      state: "cleared",
      decision: { by: "Rosa Falk", reason: "Only they know this method." },
    });
    const { entries } = await listHistory(recruiter, id, null);
    expect(entries.map(({ what }) => what).join()).toContain("Ivo Lang reviews");
    expect(entries.map(({ what }) => what).join()).toContain("Only they know this method.");
  });

  test("what is found after a decision is open again", async () => {
    const { reviewer, id } = await coAuthors({ isAsked: true });
    await (await decide(recruiter, id, reviewer.id, "stays"))();
    await saveOwnRecord(reviewer, {
      version: 1,
      orcid: "",
      nameForms: "",
      publicationsText: "@article{b, title={Another one}, author={Okonkwo-Lindqvist, A. and Lang, I.}}",
      affiliations: [],
    });
    expect(await conflictOf(recruiter, id, reviewer.id)).toMatchObject({ state: "open" });
  });

  test("whom a stage asks is asked, and the conflict is open; who was excused is not asked", async () => {
    const { reviewer, id } = await coAuthors();
    const [from, to] = ["Applied", "Panel"].map(
      (name) => job.stages.find((stage) => stage.name === name)?.id ?? "",
    );
    await db.insert(stageReviewers).values({ stageId: to ?? "", userId: reviewer.id, addedAt: now() });
    const move = (fromStageId = "", toStageId = "") =>
      moveApplication(recruiter, { applicationId: id, fromStageId, toStageId });
    await move(from, to);
    expect(await conflictOf(recruiter, id, reviewer.id)).toMatchObject({ state: "open", isReviewer: true });
    expect(await conflictOf(reviewer, id, reviewer.id)).toMatchObject({ state: "open" });
    await (await decide(recruiter, id, reviewer.id, "excused"))();
    await move(to, from);
    await move(from, to);
    expect(await db.$count(assignments, eq(assignments.applicationId, id))).toBe(0);
    await db.delete(stageReviewers).where(eq(stageReviewers.userId, reviewer.id));
  });
});

describe("a decision", () => {
  test("to excuse keeps the draft, which cannot be submitted, and closes the application", async () => {
    const { reviewer, id } = await coAuthors({ isAsked: true });
    await saveScorecardDraft(reviewer, scorecard(id));
    await (await decide(recruiter, id, reviewer.id, "excused"))();
    await expect(submitScorecard(reviewer, scorecard(id, 1))).rejects.toMatchObject({ code: "not_found" });
    expect(await db.$count(scorecards, eq(scorecards.applicationId, id))).toBe(1);
    const ask = { applicationId: id, userIds: [reviewer.id], conflictReason: "Please" };
    await expect(askForFeedback(colleague, ask)).rejects.toMatchObject({ code: "conflict" });
    await (await decide(colleague, id, reviewer.id, "stays"))();
    await askForFeedback(colleague, ask);
    await expect(submitScorecard(reviewer, scorecard(id, 1))).resolves.toBeDefined();
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(["conflict.confirmed", "conflict.cleared"]);
  });

  test("keeps whoever sees it without being asked from submitting, and leaves what they submitted", async () => {
    const { id } = await createApplication(job);
    await stateConflict(colleague, { applicationId: id, hasConflict: true, reason: "My student." });
    await (await decide(recruiter, id, colleague.id, "excused"))();
    await expect(submitScorecard(colleague, scorecard(id))).rejects.toMatchObject({ code: "conflict" });
    const takenBack = { applicationId: id, hasConflict: false, reason: "Not mine after all." };
    await expect(stateConflict(colleague, takenBack)).rejects.toMatchObject({ code: "conflict" });
    expect(await conflictOf(recruiter, id, colleague.id)).toMatchObject({
      state: "confirmed",
      said: { reason: "My student." },
    });

    const { reviewer, id: other } = await coAuthors({ isAsked: true });
    await submitScorecard(reviewer, scorecard(other));
    await (await decide(recruiter, other, reviewer.id, "excused"))();
    const page = await findApplicationPage(recruiter, other);
    expect(page?.feedback.reviewers).toMatchObject([{ userId: reviewer.id, state: "submitted" }]);
    expect(page?.feedback.conflicts).toContainEqual(
      expect.objectContaining({ userId: reviewer.id, state: "confirmed", isReviewer: true }),
    );
  });

  test("of two at once stands once, and the other is told who was faster", async () => {
    const { reviewer, id } = await coAuthors({ isAsked: true });
    const both = [
      await decide(recruiter, id, reviewer.id, "stays"),
      await decide(colleague, id, reviewer.id, "excused"),
    ];
    const results = await Promise.allSettled(both.map((run) => run()));
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^(Rosa Falk decided that Ivo Lang stays|Carl Ott excused Ivo Lang)/),
    });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("is about what was shown: what was found meanwhile stays open", async () => {
    const { reviewer, id } = await coAuthors({ isAsked: true });
    const about = { applicationId: id, userId: reviewer.id, decision: "stays" as const, reason: "Because." };
    await decideConflict(recruiter, { ...about, version: 0, keys: [] });
    expect(await conflictOf(recruiter, id, reviewer.id)).toMatchObject({ state: "open", version: 1 });
    await (await decide(recruiter, id, reviewer.id, "stays"))();
    expect(await conflictOf(recruiter, id, reviewer.id)).toMatchObject({ state: "cleared", version: 2 });
  });

  test("made before the colleague said something is refused", async () => {
    const { reviewer, id } = await coAuthors({ isAsked: true });
    const late = await decide(recruiter, id, reviewer.id, "excused");
    await stateConflict(reviewer, { applicationId: id, hasConflict: false, reason: "Of the same name." });
    await expect(late()).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Ivo Lang said something"),
    });
    expect(await conflictOf(recruiter, id, reviewer.id)).toMatchObject({
      state: "open",
      said: { hasConflict: false, reason: "Of the same name." },
    });
  });

  test("is for those who ask, about others, on what they see", async () => {
    const { reviewer, id } = await coAuthors({ isAsked: true });
    const interviewer = await createUser("interviewer");
    const manager = await createUser("hiring_manager");
    for (const [viewer, code] of [
      [interviewer, "forbidden"],
      [manager, "not_found"],
    ] as const) {
      await expect((await decide(viewer, id, reviewer.id, "stays"))()).rejects.toMatchObject({ code });
    }
    await expect((await decide(recruiter, id, recruiter.id, "stays"))()).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect((await decide(recruiter, id, colleague.id, "stays"))()).rejects.toMatchObject({
      code: "conflict",
    });
    await expect((await decide(recruiter, id, job.id, "stays"))()).rejects.toMatchObject({
      code: "not_found",
    });
    const said = { applicationId: id, hasConflict: true, reason: "I know them." };
    await expect(stateConflict(interviewer, said)).rejects.toMatchObject({ code: "not_found" });
    expect(await eventsOf(id)).toEqual([]);
  });
});

describe("what a reviewer says", () => {
  test("declares a conflict nobody found, opens what was decided, and can be taken back", async () => {
    const reviewer = await createUser("interviewer");
    const { id } = await createApplication(job, { reviewers: [reviewer] });
    const say = (hasConflict: boolean) =>
      stateConflict(reviewer, { applicationId: id, hasConflict, reason: "We shared a flat." });
    await say(true);
    expect(await conflictOf(recruiter, id, reviewer.id)).toMatchObject({
      state: "open",
      said: { hasConflict: true, reason: "We shared a flat." },
    });
    await (await decide(recruiter, id, reviewer.id, "stays"))();
    expect(await conflictOf(reviewer, id, reviewer.id)).toMatchObject({ state: "cleared" });
    await say(true);
    expect(await conflictOf(reviewer, id, reviewer.id)).toMatchObject({ state: "open" });
    await say(false);
    expect(await conflictOf(reviewer, id, reviewer.id)).toMatchObject({ state: "cleared" });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      "conflict.declared",
      "conflict.cleared",
      "conflict.declared",
      "conflict.denied",
    ]);
  });

  test("is for deciders and for themselves: another interviewer reads nothing of it", async () => {
    const { reviewer, id } = await coAuthors({ isAsked: true });
    const other = await createUser("interviewer");
    await askForFeedback(recruiter, { applicationId: id, userIds: [other.id] });
    await stateConflict(reviewer, { applicationId: id, hasConflict: true, reason: "We wrote a paper." });
    const words = async (viewer: Viewer) => JSON.stringify(await findApplicationPage(viewer, id));
    expect(await words(recruiter)).toContain("We wrote a paper.");
    expect(await words(reviewer)).toContain("We wrote a paper.");
    const theirs = await findApplicationPage(other, id);
    expect(JSON.stringify(theirs)).not.toContain("We wrote a paper.");
    expect(theirs?.feedback.conflicts).toMatchObject([{ userId: other.id, state: "none" }]);
    expect(theirs?.history.entries.map(({ what }) => what).join()).not.toContain("conflict");
  });
});

test("where names are hidden, the rule is told and no title", async () => {
  const { reviewer, id } = await coAuthors({ isAsked: true });
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.jobId, job.id));
  const shown = await conflictOf(reviewer, id, reviewer.id);
  await db.update(stages).set({ anonymity: "none" }).where(eq(stages.jobId, job.id));
  expect(shown?.findings).toMatchObject([
    { rule: "shared_paper", strength: "certain", what: null, year: null },
  ]);
});

test("erasing the candidate leaves nothing of what was found and said", async () => {
  const { reviewer, id } = await coAuthors({ isAsked: true });
  await stateConflict(reviewer, { applicationId: id, hasConflict: true, reason: "We wrote a paper." });
  await db.transaction(async (tx) => {
    const rows = await tx.select().from(applications).where(eq(applications.id, id));
    await eraseApplications(tx, rows, { why: "retention", keepsRatings: true });
  });
  expect(await db.$count(conflicts, eq(conflicts.applicationId, id))).toBe(0);
  expect((await conflictOf(recruiter, id, reviewer.id))?.findings ?? []).toEqual([]);
});
