import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, documents, events, questions, scorecards } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { declineFeedback } from "./decline-feedback";
import { findMyScorecard, readableFeedback } from "./queries";
import { saveScorecardDraft } from "./save-scorecard-draft";
import type { ScorecardInput } from "./schemas";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let viewer: Viewer;
let job: TestJob;
let requirementId: string;

beforeAll(async () => {
  viewer = await createUser("recruiter");
  job = await createJob();
  requirementId = job.requirements[0]?.id ?? "";
});

async function createWorld(state: "done" | "pending" | "unreadable" = "done") {
  const { id: applicationId } = await createApplication(job);
  const [documentId, answerId, questionId] = [newId(), newId(), newId()];
  await db.insert(documents).values({
    id: documentId,
    applicationId,
    kind: "resume",
    fileName: "cv.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256: "0",
    extractionState: state,
    extractedText: state === "done" ? "Ten years of\nPython and JAX" : null,
    createdAt: now(),
  });
  await db
    .insert(questions)
    .values({ id: questionId, jobId: job.id, kind: "choices", label: "Which areas?", position: 0 });
  await db.insert(answers).values({
    id: answerId,
    applicationId,
    questionId,
    questionLabel: "Which areas?",
    kind: "choices",
    value: ["Interpretability", "Scaling"],
    position: 0,
  });
  return { applicationId, documentId, answerId };
}

type Quote = ScorecardInput["ratings"][number]["evidence"][number];
const rated = (
  applicationId: string,
  evidence: Quote[],
  rating: "no_evidence" | "partly" | "meets" | "exceeds" = "meets",
): ScorecardInput => ({
  applicationId,
  version: 0,
  recommendation: "yes",
  comment: "Solid.",
  ratings: [{ requirementId, requirementVersion: 1, rating, evidence }],
});
const inDocument = (sourceId: string, quote: string): Quote => ({ kind: "document", sourceId, quote });
const inAnswer = (sourceId: string, quote: string): Quote => ({ kind: "answer", sourceId, quote });
const empty = (applicationId: string, version = 0) => ({
  applicationId,
  version,
  recommendation: null,
  comment: "",
  ratings: [],
});

describe("a draft", () => {
  test("may be as unfinished as can be, and is there again", async () => {
    const { applicationId, documentId } = await createWorld();
    expect(await saveScorecardDraft(viewer, empty(applicationId))).toEqual({ version: 1 });
    const half = { ...rated(applicationId, []), version: 1, recommendation: null };
    expect(await saveScorecardDraft(viewer, half)).toEqual({ version: 2 });
    const more = { ...rated(applicationId, [inDocument(documentId, "Python")]), version: 2 };
    await saveScorecardDraft(viewer, more);
    expect(await findMyScorecard(db, viewer, applicationId)).toMatchObject({
      version: 3,
      comment: "Solid.",
      submittedAt: null,
      ratings: [{ requirementId, evidence: [{ quote: "Python", source: "cv.pdf", isChecked: true }] }],
    });
    expect(await db.select().from(events).where(eq(events.applicationId, applicationId))).toEqual([]);
  });

  test("from another window is refused, and what that one wrote stays", async () => {
    const { applicationId } = await createWorld();
    await saveScorecardDraft(viewer, { ...empty(applicationId), comment: "first window" });
    await expect(
      saveScorecardDraft(viewer, { ...empty(applicationId), comment: "second" }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: "This scorecard was changed in another window meanwhile.",
    });
    expect((await findMyScorecard(db, viewer, applicationId))?.comment).toBe("first window");
  });

  test("sent twice because its answer was lost is saved once, without a conflict", async () => {
    const { applicationId, documentId } = await createWorld();
    const draft = rated(applicationId, [inDocument(documentId, "Python")]);
    expect(await saveScorecardDraft(viewer, draft)).toEqual({ version: 1 });
    expect(await saveScorecardDraft(viewer, draft)).toEqual({ version: 1 });
  });

  test("cannot rate another job's requirement, nor quote another application", async () => {
    const { applicationId } = await createWorld();
    const other = await createWorld();
    const foreign = (await createJob()).requirements[0]?.id ?? "";
    const ratingForeign = {
      requirementId: foreign,
      requirementVersion: 1,
      rating: "meets" as const,
      evidence: [],
    };
    for (const wrong of [
      { ...empty(applicationId), ratings: [ratingForeign] },
      rated(applicationId, [inDocument(other.documentId, "Python")]),
      rated(applicationId, [inAnswer(other.answerId, "Scaling")]),
      rated(applicationId, [inAnswer(other.documentId, "Python")]),
    ]) {
      await expect(saveScorecardDraft(viewer, wrong)).rejects.toMatchObject({ code: "invalid" });
    }
  });
});

describe("submitting a scorecard", () => {
  test("locks it, tells that it was submitted and nothing of it, and opens it to colleagues", async () => {
    const { applicationId, documentId, answerId } = await createWorld();
    const evidence = [inDocument(documentId, "years of Python"), inAnswer(answerId, "Interpretability")];
    await submitScorecard(viewer, rated(applicationId, evidence));
    const again = { ...rated(applicationId, []), version: 1, recommendation: "no" as const };
    for (const rule of [saveScorecardDraft, submitScorecard]) {
      await expect(rule(viewer, { ...again, ratings: [] })).rejects.toMatchObject({
        code: "conflict",
        message: "You submitted this scorecard already. Reload the page to see it, or to change it.",
      });
    }
    await expect(declineFeedback(viewer, { applicationId })).rejects.toMatchObject({ code: "conflict" });
    const [event] = await db.select().from(events).where(eq(events.applicationId, applicationId));
    expect(event?.type).toBe("scorecard.submitted");
    expect(Object.keys(event?.data ?? {})).toEqual(["scorecardId"]);
    expect(await readableFeedback(await createUser("admin"), applicationId)).toMatchObject([
      {
        recommendation: "yes",
        ratings: [{ requirement: "Python", rating: "meets", evidence: [{}, { source: "Which areas?" }] }],
      },
    ]);
  });

  test("needs a recommendation and nothing else", async () => {
    const { applicationId } = await createWorld();
    await expect(submitScorecard(viewer, empty(applicationId))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { recommendation: ["Choose a recommendation."] },
    });
    await submitScorecard(viewer, { ...empty(applicationId), recommendation: "no" });
  });

  test.each(["partly", "meets", "exceeds"] as const)("%s needs a passage", async (rating) => {
    const { applicationId } = await createWorld();
    await expect(submitScorecard(viewer, rated(applicationId, [], rating))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { [requirementId]: ["Add the passage this rating rests on."] },
    });
    expect(await findMyScorecard(db, viewer, applicationId)).toBeNull();
  });

  test("no evidence needs none, and keeps none", async () => {
    const { applicationId, documentId } = await createWorld();
    await submitScorecard(viewer, rated(applicationId, [inDocument(documentId, "made up")], "no_evidence"));
    expect((await findMyScorecard(db, viewer, applicationId))?.ratings).toMatchObject([{ evidence: [] }]);
  });

  test("refuses a passage that its source does not hold", async () => {
    const { applicationId, documentId, answerId } = await createWorld();
    for (const wrong of [inDocument(documentId, "Ten years of Rust"), inAnswer(answerId, "Python")]) {
      await expect(submitScorecard(viewer, rated(applicationId, [wrong]))).rejects.toMatchObject({
        code: "invalid",
        fieldErrors: { [requirementId]: ["A passage is not in its source as it is quoted."] },
      });
    }
  });

  test("takes any passage of a document nobody could read, marked as such; waits for one being read", async () => {
    const unreadable = await createWorld("unreadable");
    const quote = [inDocument(unreadable.documentId, "seen on page 2")];
    await submitScorecard(viewer, rated(unreadable.applicationId, quote));
    const mine = await findMyScorecard(db, viewer, unreadable.applicationId);
    expect(mine?.ratings[0]?.evidence[0]?.isChecked).toBe(false);

    const pending = await createWorld("pending");
    await expect(
      submitScorecard(viewer, rated(pending.applicationId, [inDocument(pending.documentId, "Python")])),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("of two at the same instant exactly one counts", async () => {
    const { applicationId } = await createWorld();
    const input = { ...empty(applicationId), recommendation: "yes" as const };
    const tries = await Promise.allSettled([submitScorecard(viewer, input), submitScorecard(viewer, input)]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(
      await db.select().from(scorecards).where(eq(scorecards.applicationId, applicationId)),
    ).toHaveLength(1);
  });

  test("a window that does not know what another one saved neither saves nor submits over it", async () => {
    const { applicationId } = await createWorld();
    const said = (comment: string, version: number) => ({
      ...empty(applicationId),
      recommendation: "yes" as const,
      comment,
      version,
    });
    await saveScorecardDraft(viewer, said("first", 0));
    await saveScorecardDraft(viewer, said("here", 1));
    for (const attempt of [saveScorecardDraft, submitScorecard]) {
      await expect(attempt(viewer, said("elsewhere", 1))).rejects.toMatchObject({ code: "conflict" });
    }
    expect(await findMyScorecard(db, viewer, applicationId)).toMatchObject({
      comment: "here",
      version: 2,
      submittedAt: null,
    });
  });

  test.each([
    ["100,000 characters", { comment: "x".repeat(100_000) }],
    ["a null byte", { comment: "a\0b" }],
  ])("%s in the comment are refused at the field", async (_, wrong) => {
    const { applicationId } = await createWorld();
    await expect(saveScorecardDraft(viewer, { ...empty(applicationId), ...wrong })).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { comment: [expect.any(String)] },
    });
  });
});
