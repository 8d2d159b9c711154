import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  answers,
  events,
  questions,
  ratings,
  requirements,
  requirementVersions,
  scorecards,
} from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { updateQuestionsInput, updateRequirementsInput } from "./pipeline-schemas";
import { updateQuestions } from "./update-questions";
import { updateRequirements } from "./update-requirements";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

type Line = Record<string, unknown>;

const ask = (job: TestJob, lines: Line[], version = 1) =>
  updateQuestions(recruiter, updateQuestionsInput.parse({ jobId: job.id, version, questions: lines }));

const require = (job: TestJob, lines: Line[], version = 1) =>
  updateRequirements(
    recruiter,
    updateRequirementsInput.parse({ jobId: job.id, version, requirements: lines }),
  );

const questionsOf = (job: TestJob) =>
  db.select().from(questions).where(eq(questions.jobId, job.id)).orderBy(asc(questions.position));

const requirementsOf = (job: TestJob) =>
  db.select().from(requirements).where(eq(requirements.jobId, job.id)).orderBy(asc(requirements.position));

const why = { kind: "long_text", label: "Why us?", isRequired: true };
const where = { kind: "choice", label: "Where?", options: "Berlin\n\n London \nBerlin\n" };

describe("the questions of a job", () => {
  test("are added, changed and reordered, with an event; saved as they are, nothing happens", async () => {
    const job = await createJob();
    await ask(job, [why, where]);
    const [first, second] = await questionsOf(job);
    expect([first, second]).toMatchObject([
      { label: "Why us?", isRequired: true, help: null, options: [] },
      { label: "Where?", isRequired: false, options: ["Berlin", "London"] },
    ]);
    await ask(job, [{ ...second, help: "One of ours." }, { ...first }], 2);
    expect(await questionsOf(job)).toMatchObject([
      { id: second?.id, help: "One of ours." },
      { id: first?.id, position: 1 },
    ]);
    expect((await ask(job, await questionsOf(job), 3)).version).toBe(3);
    const told = await db.select().from(events).where(eq(events.jobId, job.id));
    expect(told.map(({ type }) => type)).toEqual(["questions.updated", "questions.updated"]);
  });

  test("are deleted from a draft, and archived once it was open: the answers stay", async () => {
    const draft = await createJob({ status: "draft" });
    await ask(draft, [why]);
    await ask(draft, [], 2);
    expect(await questionsOf(draft)).toHaveLength(0);

    const job = await createJob();
    await ask(job, [why]);
    const [question] = await questionsOf(job);
    const { id: applicationId } = await createApplication(job);
    await db.insert(answers).values({
      applicationId,
      questionId: question?.id ?? "",
      questionLabel: why.label,
      kind: "long_text",
      value: "Because.",
      position: 0,
    });
    await ask(job, [], 2);
    expect((await questionsOf(job))[0]?.archivedAt).not.toBeNull();
    expect(await db.select().from(answers).where(eq(answers.applicationId, applicationId))).toHaveLength(1);
  });

  test("become another one when their kind changes after they were asked", async () => {
    const job = await createJob();
    await ask(job, [why]);
    const [before] = await questionsOf(job);
    await ask(job, [{ ...before, kind: "yes_no" }], 2);
    const rows = await questionsOf(job);
    expect(rows.find(({ id }) => id === before?.id)).toMatchObject({
      kind: "long_text",
      archivedAt: expect.any(Date),
    });
    expect(rows.find(({ id }) => id !== before?.id)).toMatchObject({ kind: "yes_no", archivedAt: null });
  });

  test("of another job, or gone meanwhile, are a conflict", async () => {
    const [job, other] = [await createJob(), await createJob()];
    await ask(other, [why]);
    await expect(ask(job, await questionsOf(other))).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    [{ ...where, options: "Only one" }, "options"],
    [{ ...where, options: `${"x".repeat(201)}\ny` }, "options"],
    [{ ...why, label: "" }, "label"],
    [{ ...why, label: "a\0b" }, "label"],
    [{ ...why, kind: "essay" }, "kind"],
  ])("refuse %j", (line, field) => {
    const parsed = updateQuestionsInput.safeParse({ jobId: recruiter.id, version: 1, questions: [line] });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([`questions.0.${field}`]);
  });
});

describe("the requirements of a job", () => {
  test("are edited in place, added and reordered, with an event", async () => {
    const job = await createJob();
    const [python, rlhf] = job.requirements;
    await require(job, [
      { ...rlhf },
      { ...python, text: "Python or Julia" },
      { kind: "preferred", text: "Go" },
    ]);
    expect(await requirementsOf(job)).toMatchObject([
      { id: rlhf?.id },
      { id: python?.id, text: "Python or Julia" },
      { text: "Go", kind: "preferred" },
    ]);
    expect((await require(job, await requirementsOf(job), 2)).version).toBe(2);
    expect(await db.select().from(requirementVersions)).toEqual([]);
  });

  test("are new versions once anybody can have rated them, when they read or weigh otherwise", async () => {
    const job = await createJob();
    await createApplication(job);
    const [python, rlhf] = job.requirements;
    await require(job, [
      { ...rlhf, weight: 3 },
      { ...python, text: "Python or Julia" },
    ]);
    expect(await requirementsOf(job)).toMatchObject([
      { id: rlhf?.id, weight: 3, version: 2 },
      { id: python?.id, text: "Python or Julia", version: 2 },
    ]);
    await require(job, [
      { ...python, text: "Python or Julia" },
      { ...rlhf, weight: 3 },
    ], 2);
    await require(job, [
      { ...python, text: "Python" },
      { ...rlhf, weight: 3 },
    ], 3);
    expect(await requirementsOf(job)).toMatchObject([{ version: 3 }, { version: 2 }]);
    const old = await db.select().from(requirementVersions).orderBy(asc(requirementVersions.version));
    const textOf = (id?: string) => old.filter((one) => one.requirementId === id).map(({ text }) => text);
    expect(textOf(python?.id)).toEqual([python?.text, "Python or Julia"]);
    expect(old.find(({ requirementId }) => requirementId === rlhf?.id)).toMatchObject({
      weight: 1,
      version: 1,
    });
  });

  test.each([0, 4, "heavy"])("do not weigh %j", (weight) => {
    const line = { kind: "required", text: "Python", weight };
    const parsed = updateRequirementsInput.safeParse({
      jobId: recruiter.id,
      version: 1,
      requirements: [line],
    });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["requirements.0.weight"]);
  });

  test("that were rated are archived, and the rating stays", async () => {
    const job = await createJob();
    const { id: applicationId } = await createApplication(job);
    const [python, rlhf] = job.requirements;
    const [scorecard] = await db
      .insert(scorecards)
      .values({ applicationId, userId: recruiter.id, updatedAt: now() })
      .returning();
    await db
      .insert(ratings)
      .values({ scorecardId: scorecard?.id ?? "", requirementId: python?.id ?? "", rating: "meets" });
    await require(job, [{ ...rlhf }]);
    expect((await requirementsOf(job)).find(({ id }) => id === python?.id)?.archivedAt).not.toBeNull();
    expect(await db.select().from(ratings)).toHaveLength(1);
  });

  test("that nobody can have rated are deleted", async () => {
    const job = await createJob();
    await require(job, []);
    expect(await requirementsOf(job)).toHaveLength(0);
  });

  test.each(["hiring_manager", "interviewer"] as const)("are not a %s's to edit", async (role) => {
    const viewer = await createUser(role);
    const job = await createJob({ members: [viewer] });
    const edit = { jobId: job.id, version: 1 };
    await expect(updateRequirements(viewer, { ...edit, requirements: [] })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(updateQuestions(viewer, { ...edit, questions: [] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
