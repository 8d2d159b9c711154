import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, assignments, questions } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import type { AnswerValue, QuestionKind } from "@/lib/questions/question-kinds";
import { assignRecruiter } from "@/lib/recruiters/assign-recruiter";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { tagApplication } from "@/lib/tags/tag-application";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { toFilters } from "./list-params";
import { listApplications } from "./list-queries";
import type { ListFilters } from "./list-schemas";

withTestDatabase();

let recruiter: Viewer;
let colleague: Viewer;
let job: TestJob;
const people: Record<string, string> = {};

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  colleague = await createUser("recruiter");
  job = await createJob();
  const at = (day: number) => new Date(`2026-03-0${day}T12:00:00Z`);
  const make = async (fullName: string, day: number, values = {}) => {
    const place = { appliedAt: at(day), stageEnteredAt: at(day + 1), ...values };
    people[fullName] = (await createApplication(job, { fullName, ...place })).id;
  };
  await make("Ada", 1, { location: "Zürich, Switzerland", source: "referral" });
  await make("Ben", 2, { location: "Berlin", stage: "Panel", source: "A, B & C" });
  await make("Cleo", 3, { location: "100 % remote", stage: "Offer" });
});

const idOf = (name: string) => people[name] ?? "";
const stageId = (name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";

async function names(filters: Partial<ListFilters>, viewer = recruiter): Promise<string[]> {
  const all = { ...toFilters({}), ...filters };
  const { rows, count } = await listApplications(viewer, job.slug, all, null);
  expect(count?.shown).toBe(rows.length);
  return rows.map(({ name }) => name).toSorted();
}

async function ask(kind: QuestionKind, given: Record<string, AnswerValue>): Promise<string> {
  const [question] = await db
    .insert(questions)
    .values({ jobId: job.id, kind, label: `A ${kind}?`, position: 0 })
    .returning({ id: questions.id });
  const questionId = question?.id ?? "";
  for (const [name, value] of Object.entries(given)) {
    const answer = { questionId, questionLabel: `A ${kind}?`, kind, value, position: 0 };
    await db.insert(answers).values({ applicationId: idOf(name), ...answer });
  }
  return questionId;
}

describe("filters leave who is", () => {
  test("in one of several stages, of one of several sources, and both where both are asked", async () => {
    expect(await names({ stage: [stageId("Panel"), stageId("Offer")] })).toEqual(["Ben", "Cleo"]);
    expect(await names({ source: ["referral", "A, B & C"] })).toEqual(["Ada", "Ben"]);
    expect(await names({ stage: [stageId("Panel"), stageId("Offer")], source: ["A, B & C"] })).toEqual([
      "Ben",
    ]);
  });

  test("in their stage since some days", async () => {
    expect(await names({ movedFrom: "2026-03-03" })).toEqual(["Ben", "Cleo"]);
    expect(await names({ movedFrom: "2026-03-03", movedTo: "2026-03-03" })).toEqual(["Ben"]);
  });

  test("tagged with all of the tags", async () => {
    const tag = (name: string, tagName: string) =>
      tagApplication(recruiter, { applicationId: idOf(name), name: tagName });
    const theory = (await tag("Ada", "theory")).id;
    await tag("Ben", "theory");
    const urgent = (await tag("Ben", "urgent")).id;
    expect(await names({ tag: [theory] })).toEqual(["Ada", "Ben"]);
    expect(await names({ tag: [theory, urgent] })).toEqual(["Ben"]);
  });

  test("in the care of me, of nobody, or of a colleague", async () => {
    const assign = (name: string, to: Viewer) =>
      assignRecruiter(recruiter, { applicationId: idOf(name), recruiterId: to.id });
    await assign("Ada", recruiter);
    await assign("Ben", colleague);
    expect(await names({ recruiter: ["me"] })).toEqual(["Ada"]);
    expect(await names({ recruiter: ["me"] }, colleague)).toEqual(["Ben"]);
    expect(await names({ recruiter: ["nobody"] })).toEqual(["Cleo"]);
    expect(await names({ recruiter: ["nobody", colleague.id] })).toEqual(["Ben", "Cleo"]);
  });

  test("from a place, by any part of it, and whatever its accents", async () => {
    expect(await names({ location: "zurich" })).toEqual(["Ada"]);
    expect(await names({ location: " LIN " })).toEqual(["Ben"]);
    expect(await names({ location: "%" })).toEqual(["Cleo"]);
    expect(await names({ location: "_er" })).toEqual([]);
    expect(await names({ location: "\\" })).toEqual([]);
  });

  test("of some answer: yes or no, one of several, a range, or any at all", async () => {
    const visa = await ask("yes_no", { Ada: "Yes", Ben: "No" });
    const areas = await ask("choices", { Ada: ["Theory", "Robotics"], Cleo: ["Language"] });
    const years = await ask("number", { Ada: 2, Ben: 10, Cleo: 3.5 });
    const start = await ask("date", { Ada: "2026-09-01", Ben: "2027-01-15" });
    const code = await ask("link", { Cleo: "https://example.org" });
    const is = (questionId: string, ...values: string[]) => ({ questionId, kind: "is" as const, values });
    const between = (questionId: string, from: string, to: string) => ({
      questionId,
      kind: "between" as const,
      from,
      to,
    });
    expect(await names({ answer: [is(visa, "Yes")] })).toEqual(["Ada"]);
    expect(await names({ answer: [is(visa, "Yes", "No")] })).toEqual(["Ada", "Ben"]);
    expect(await names({ answer: [is(areas, "Robotics", "Language")] })).toEqual(["Ada", "Cleo"]);
    expect(await names({ answer: [between(years, "3", "")] })).toEqual(["Ben", "Cleo"]);
    expect(await names({ answer: [between(years, "2", "3.5")] })).toEqual(["Ada", "Cleo"]);
    expect(await names({ answer: [between(start, "", "2026-12-31")] })).toEqual(["Ada"]);
    expect(await names({ answer: [{ questionId: code, kind: "given" }] })).toEqual(["Cleo"]);
    expect(await names({ answer: [{ questionId: code, kind: "missing" }] })).toEqual(["Ada", "Ben"]);
    expect(await names({ answer: [is(visa, "Yes"), between(years, "3", "")] })).toEqual([]);
    // A range asked of words, words of a number, and what another job asked.
    expect(await names({ answer: [between(visa, "3", "7")] })).toEqual([]);
    expect(await names({ answer: [is(years, "10")] })).toEqual([]);
    expect(await names({ answer: [between(years, "2026-01-01", "")] })).toEqual([]);
    expect(await names({ answer: [is(crypto.randomUUID(), "Yes")] })).toEqual([]);
  });

  test("asked for feedback, or has it: who was asked and who answered is no secret, and nothing more is told", async () => {
    const ofMine = { askedByUserId: recruiter.id, askedAt: now() };
    for (const name of ["Ada", "Ben"]) {
      await db.insert(assignments).values({ applicationId: idOf(name), userId: colleague.id, ...ofMine });
    }
    expect(await names({ feedback: "owed" })).toEqual(["Ada", "Ben"]);
    expect(await names({ feedback: "mine" })).toEqual([]);
    expect(await names({ feedback: "mine" }, colleague)).toEqual(["Ada", "Ben"]);
    const card = { ratings: [], comment: "", recommendation: "strong_yes" as const };
    await submitScorecard(colleague, { applicationId: idOf("Ada"), version: 0, ...card });
    expect(await names({ feedback: "given" })).toEqual(["Ada"]);
    expect(await names({ feedback: "none" })).toEqual(["Ben", "Cleo"]);
    expect(await names({ feedback: "mine" }, colleague)).toEqual(["Ben"]);
    // There is no filter by what was given, however one asks.
    const guessed = toFilters({ feedback: "strong_yes", recommendation: "strong_yes" });
    expect(guessed).toEqual(toFilters({}));
  });
});

test("an interviewer filters among those they were asked about alone", async () => {
  const interviewer = await createUser("interviewer");
  const asked = { userId: interviewer.id, askedByUserId: recruiter.id, askedAt: now() };
  await db.insert(assignments).values({ applicationId: idOf("Cleo"), ...asked });
  expect(await names({ location: "r" }, interviewer)).toEqual(["Cleo"]);
  expect(await names({ stage: [stageId("Panel")] }, interviewer)).toEqual([]);
});
