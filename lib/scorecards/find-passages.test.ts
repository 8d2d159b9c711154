import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, documents, jobs, publications, questions } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findPassages } from "./find-passages";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;
let applicationId: string;

const synonyms = [
  ["RLHF", "reinforcement learning from human feedback"],
  ["Zürich", "Turicum"],
];
const resume = `Amara Okonkwo
Zürich, Résumé
• Built probes in Python and JAX
• Led reinforcement learning from human feedback for a language model
Taught C++ and statistics, 100% online
Python only
RLHF for speech
Fair post-AI,AI2 work; (ML)tools
Brains, aims and Kairos html`;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  await db.update(jobs).set({ synonyms }).where(eq(jobs.id, job.id));
  applicationId = await createCandidate(resume);
  await createCandidate("Another one knows Python, COBOL and RLHF");
});

async function createCandidate(extractedText: string) {
  const { id } = await createApplication(job, { coverLetter: "It's my dream; I wrote COBOL's sister." });
  await db.insert(documents).values({
    id: newId(),
    applicationId: id,
    kind: "resume",
    fileName: "cv.pdf",
    sha256: "0".repeat(64),
    sizeBytes: 1,
    mediaType: "application/pdf",
    extractionState: "done",
    extractedText,
    createdAt: now(),
  });
  return id;
}

const find = async (typed: string, requirementId: string | null = null, viewer = recruiter) =>
  (await findPassages(viewer, { applicationId, requirementId, typed })).map(({ quote }) => quote);

const [led, short] = [
  "Led reinforcement learning from human feedback for a language model",
  "RLHF for speech",
];

describe("what one types is found", () => {
  test("with every word, whatever their case and accents, from their beginnings", async () => {
    expect(await find("pyth jax")).toEqual(["Built probes in Python and JAX"]);
    expect(await find("ZURICH resume")).toEqual(["Zürich, Résumé"]);
    expect(await find("ython")).toEqual([]);
  });

  test("also where no space stands before it, and two letters only as a word", async () => {
    expect(await find("ai")).toEqual(["Fair post-AI,AI2 work; (ML)tools"]);
    expect(await find("ai2")).toEqual(["Fair post-AI,AI2 work; (ML)tools"]);
  });

  test("by the syntax of every search: quotes, minus, or", async () => {
    expect(await find("python -jax")).toEqual(["Python only"]);
    expect(await find('"probes in"')).toEqual(["Built probes in Python and JAX"]);
    expect((await find("statistics or jax")).toSorted()).toEqual([
      "Built probes in Python and JAX",
      "Taught C++ and statistics, 100% online",
    ]);
  });

  test("by each of the job's synonyms, both ways, and as written in quotes", async () => {
    expect((await find("rlhf")).toSorted()).toEqual([led, short]);
    expect((await find("reinforcement learning from human feedback")).toSorted()).toEqual([led, short]);
    expect(await find("RLHF speech")).toEqual([short]);
    expect(await find('"rlhf"')).toEqual([short]);
    expect(await find("turicum")).toEqual(["Zürich, Résumé"]);
  });

  test("whatever it is made of: signs, quotes and 5,000 characters harm nobody", async () => {
    expect(await find("c++")).toEqual(["Taught C++ and statistics, 100% online"]);
    expect(await find("it's dream")).toEqual(["It's my dream; I wrote COBOL's sister."]);
    expect(await find("100%")).toEqual(["Taught C++ and statistics, 100% online"]);
    for (const nothing of ["%", "'", "(*[", "\\", "\u0001", "-", '"', "x".repeat(5_000)]) {
      expect(await find(nothing), nothing.slice(0, 20)).toEqual([]);
    }
    expect(await find("' | 'python")).toContain("Python only");
    expect(await find("python ".repeat(800))).toContain("Python only");
  });
});

test("a requirement finds what shares its telling words, those that hold the job's terms first", async () => {
  const [python, rlhf] = job.requirements;
  expect(await find("", python?.id)).toEqual(["Python only", "Built probes in Python and JAX"]);
  expect((await find("", rlhf?.id)).toSorted()).toEqual([led, short]);
  expect(await find("", newId())).toEqual([]);
});

test("answers, publications and the letter speak, too", async () => {
  const ids = { id: newId(), applicationId };
  const question = { id: newId(), jobId: job.id, kind: "long_text" as const, label: "Why?", position: 0 };
  await db.insert(questions).values(question);
  await db.insert(answers).values({
    ...ids,
    questionId: question.id,
    questionLabel: "Why?",
    kind: "long_text",
    value: "Because of haemoglobin.",
    position: 0,
  });
  await db
    .insert(publications)
    .values({ ...ids, title: "Haemoglobin in transformers", authors: ["A. Okonkwo"], position: 0 });
  expect(await findPassages(recruiter, { applicationId, requirementId: null, typed: "haemoglobin" })).toEqual(
    expect.arrayContaining([
      { kind: "answer", sourceId: ids.id, source: "Why?", quote: "Because of haemoglobin." },
      {
        kind: "publication",
        sourceId: ids.id,
        source: "Publication: Haemoglobin in transformers",
        quote: "Haemoglobin in transformers",
      },
    ]),
  );
});

test("nothing is found of another candidate, nor by who does not see this one", async () => {
  expect(await find("another")).toEqual([]);
  expect(await find("cobol")).toEqual(["It's my dream; I wrote COBOL's sister."]);
  const interviewer = await createUser("interviewer");
  await expect(find("python", null, interviewer)).rejects.toMatchObject({ code: "not_found" });
});

test("a requirement of another job says nothing about this one's candidates", async () => {
  const other = await createJob();
  expect(await find("", other.requirements[0]?.id)).toEqual([]);
});
