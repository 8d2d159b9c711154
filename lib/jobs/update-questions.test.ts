import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { questions } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { updateQuestionsInput } from "./pipeline-schemas";
import { updateQuestions } from "./update-questions";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

type Line = Record<string, unknown>;

const ask = (job: TestJob, lines: Line[], version = 1) =>
  updateQuestions(recruiter, updateQuestionsInput.parse({ jobId: job.id, version, questions: lines }));

const questionsOf = (job: TestJob) =>
  db.select().from(questions).where(eq(questions.jobId, job.id)).orderBy(asc(questions.position));

function errorsOf(lines: Line[]) {
  const parsed = updateQuestionsInput.safeParse({ jobId: recruiter.id, version: 1, questions: lines });
  return parsed.error?.issues.map(({ path, message }) => `${path.slice(1).join(".")}: ${message}`);
}

const number = { kind: "number", label: "Years?" };
const date = { kind: "date", label: "Start?" };
const text = { kind: "long_text", label: "Plan?" };
const phd = { key: "row-1", kind: "yes_no", label: "PhD?" };
const field = {
  key: "row-2",
  kind: "choice",
  label: "Field?",
  options: "Physics\nAnother",
  askedWhen: { questionId: "row-1", values: ["Yes"] },
};
const which = {
  key: "row-3",
  kind: "short_text",
  label: "Which?",
  askedWhen: { questionId: "row-2", values: "Another" },
};

describe("limits of a question", () => {
  test("are kept as far as its kind knows them; what another kind left behind goes", async () => {
    const job = await createJob();
    const all = {
      maxWords: "250",
      min: "0,5",
      max: "60",
      unit: " years ",
      earliest: "2026-01-01",
      fileTypes: "pdf",
    };
    await ask(job, [
      { ...number, limits: all },
      { ...number, limits: { isWhole: true, min: "", max: "" } },
      { ...date, limits: all },
      { ...text, limits: all },
      { kind: "file", label: "Poster?", limits: all },
      { kind: "file", label: "Anything?", limits: { fileTypes: undefined } },
      { kind: "yes_no", label: "PhD?", limits: all },
    ]);
    expect((await questionsOf(job)).map(({ limits }) => limits)).toEqual([
      { min: 0.5, max: 60, unit: "years" },
      { isWhole: true },
      { earliest: "2026-01-01" },
      { maxWords: 250 },
      { fileTypes: ["pdf"] },
      {},
      {},
    ]);
    expect((await ask(job, await questionsOf(job), 2)).version, "saved as they are, nothing happens").toBe(2);
  });

  test.each([
    [{ ...number, limits: { min: "many" } }, "0.limits.min: Enter a number, like 12 or 1.5, or nothing."],
    [{ ...number, limits: { min: 5, max: 4 } }, "0.limits.max: The largest number is below the smallest."],
    [
      { ...number, limits: { min: 1.2, max: 1.8, isWhole: true } },
      "0.limits.max: No whole number lies between these two.",
    ],
    [
      { ...number, limits: { unit: "y".repeat(41) } },
      "0.limits.unit: Use at most 40 characters; these are 41.",
    ],
    [
      { ...text, limits: { maxWords: "0" } },
      "0.limits.maxWords: Enter whole words from 1 to 5000, or nothing.",
    ],
    [{ ...date, limits: { latest: "1.2.26" } }, "0.limits.latest: Enter a date like 2026-01-31, or nothing."],
    [
      { ...date, limits: { earliest: "2026-02-01", latest: "2026-01-31" } },
      "0.limits.latest: The latest date is before the earliest.",
    ],
  ])("are refused at their field: %j", (line, error) => {
    expect(errorsOf([line])).toEqual([error]);
  });
});

describe("a condition", () => {
  test("names a question that is only being made, and follows it when it becomes another one", async () => {
    const job = await createJob();
    await ask(job, [phd, field, which]);
    const [first, second, third] = await questionsOf(job);
    expect(second?.askedWhen).toEqual({ questionId: first?.id, values: ["Yes"] });
    expect(third?.askedWhen).toEqual({ questionId: second?.id, values: ["Another"] });
    const changed = { ...first, kind: "choice", options: ["Yes", "Soon"] };
    await ask(job, [changed, { ...second }, { ...third }], 2);
    const rows = await questionsOf(job);
    const replacing = rows.find(({ label, archivedAt }) => label === "PhD?" && !archivedAt);
    expect(replacing?.id).not.toBe(first?.id);
    expect(rows.find(({ id }) => id === second?.id)?.askedWhen?.questionId).toBe(replacing?.id);
  });

  test("is taken away again", async () => {
    const job = await createJob();
    await ask(job, [phd, field]);
    const [first, second] = await questionsOf(job);
    await ask(job, [{ ...first }, { ...second, askedWhen: { questionId: "" } }], 2);
    expect((await questionsOf(job)).map(({ askedWhen }) => askedWhen)).toEqual([null, null]);
  });

  test.each([
    [[field], "0.askedWhen.questionId: Choose a question of this list."],
    [
      [{ ...phd, kind: "number" }, field],
      "1.askedWhen.questionId: Choose a question with answers to choose from.",
    ],
    [
      [phd, { ...field, askedWhen: { questionId: "row-1", values: [] } }],
      "1.askedWhen.values: Choose at least one answer.",
    ],
    [
      [phd, { ...field, askedWhen: { questionId: "row-1", values: ["Maybe"] } }],
      "1.askedWhen.values: “PhD?” does not offer the answer “Maybe” any more.",
    ],
  ])("is refused at its field when it speaks of what is not there: %#", (lines, error) => {
    expect(errorsOf(lines)).toEqual([error]);
  });

  test("in a circle is refused, however long the way round", () => {
    const circle = "These questions wait for each other, so none would be asked.";
    const itself = { ...phd, askedWhen: { questionId: "row-1", values: ["Yes"] } };
    expect(errorsOf([itself])).toEqual([`0.askedWhen.questionId: ${circle}`]);
    const first = { ...phd, askedWhen: { questionId: "row-4", values: ["Yes"] } };
    const last = { ...phd, key: "row-4", askedWhen: { questionId: "row-2", values: ["Another"] } };
    expect(errorsOf([first, field, which, last])).toEqual(
      [0, 1, 3].map((index) => `${index}.askedWhen.questionId: ${circle}`),
    );
  });
});
