import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, documents, questions, rejectionReasons } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findApplicationPage } from "./application-queries";
import { rejectApplication } from "./reject-application";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  await seedFirstRun();
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  job = await createJob();
});

describe("an application's page", () => {
  test("holds all there is to know, and dates as text", async () => {
    const { id } = await createApplication(job, {
      stage: "Panel",
      affiliation: "ETH Zürich",
      website: "javascript:alert(1)",
      coverLetter: "Dear team",
    });
    const questionId = newId();
    await db
      .insert(questions)
      .values({ id: questionId, jobId: job.id, kind: "long_text", label: "Now", position: 0 });
    await db.insert(answers).values({
      applicationId: id,
      questionId,
      questionLabel: "Why, as it was asked?",
      kind: "long_text",
      value: "Because",
      position: 0,
    });
    await db.insert(documents).values({
      applicationId: id,
      kind: "resume",
      fileName: "cv.pdf",
      mediaType: "application/pdf",
      sizeBytes: 1,
      sha256: "secret-place",
      createdAt: now(),
    });
    const page = await findApplicationPage(recruiter, id);
    expect(page).toMatchObject({
      application: { affiliation: "ETH Zürich", coverLetter: "Dear team", status: "active" },
      answers: [{ question: "Why, as it was asked?", value: "Because" }],
      documents: [{ fileName: "cv.pdf", extractionState: "pending" }],
      ending: null,
      feedback: { requirements: [{ text: "Python" }, { text: "RLHF" }], mine: null, canReadOthers: true },
      viewer: { canReject: true, canHire: true },
    });
    expect(page?.application.links).toEqual([{ label: "Website", text: "javascript:alert(1)", href: null }]);
    expect(page?.stages.map(({ name }) => name)).toEqual(job.stages.map(({ name }) => name));
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    expect(JSON.stringify(page)).not.toContain("secret-place");
  });

  test("says how it ended, by whom, and when its mail leaves", async () => {
    const { id } = await createApplication(job, { email: "a@uni.org" });
    const [reason] = await db.select().from(rejectionReasons).limit(1);
    const fromStageId = job.stages[0]?.id ?? "";
    const mail = { subject: "Hello", text: "Dear" };
    const rejection = { applicationId: id, reasonId: reason?.id ?? "", fromStageId, mail };
    const { mailLeavesAt } = await rejectApplication(recruiter, rejection);
    const page = await findApplicationPage(recruiter, id);
    expect(page?.ending).toMatchObject({
      reason: reason?.name,
      by: "Rosa Falk",
      mail: { state: "waiting", leavesAt: mailLeavesAt },
    });
  });

  test("keeps an interviewer blind, and offers them nothing they may not do", async () => {
    const interviewer = await createUser("interviewer");
    const { id } = await createApplication(job, { reviewers: [interviewer] });
    const comment = "A secret verdict";
    const scorecard = { applicationId: id, version: 0, recommendation: "no" as const, comment, ratings: [] };
    await submitScorecard(recruiter, scorecard);
    const blind = await findApplicationPage(interviewer, id);
    expect(blind).toMatchObject({
      feedback: { canReadOthers: false, others: [], reviewers: [{ state: "asked" }, { state: "submitted" }] },
      reasons: [],
      viewer: { canMove: false, canHire: false, canReject: false, canMessage: false, canAssign: false },
    });
    expect(JSON.stringify(blind)).not.toContain("secret");
    await submitScorecard(interviewer, { ...scorecard, comment: "Mine" });
    const open = await findApplicationPage(interviewer, id);
    expect(open?.feedback.others).toMatchObject([{ userName: "Rosa Falk", comment }]);
  });

  test("does not exist for those who may not see it, nor for made-up ids", async () => {
    const confidential = await createJob({ confidential: true });
    const { id } = await createApplication(confidential);
    const strangers = [recruiter, await createUser("hiring_manager"), await createUser("interviewer")];
    for (const stranger of strangers) expect(await findApplicationPage(stranger, id)).toBeNull();
    for (const made of [newId(), "1", "' or true --"]) {
      expect(await findApplicationPage(recruiter, made)).toBeNull();
    }
  });
});
