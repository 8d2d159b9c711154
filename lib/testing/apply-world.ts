import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect } from "vitest";
import { db } from "@/db/client";
import { applications, candidates, documents, mailOutbox, questions } from "@/db/schema";
import { submitApplication } from "@/lib/applications/submit-application";
import type { SubmitApplicationInput } from "@/lib/applications/submit-schemas";
import { createJob, type TestJob } from "./factories";
import { makePdf } from "./make-files";

export const visitor = { ip: "203.0.113.7" };

type Asked = { why: string; areas: string; sponsorship: string };
export type ApplyWorld = { job: TestJob; asked: Asked; pdf: Uint8Array<ArrayBuffer> };

/** A job with questions, a résumé, and a folder for files, made before the file's first test. */
export function withApplyWorld(): ApplyWorld {
  const world: Partial<ApplyWorld> = {};
  beforeAll(async () => {
    process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-submit-"));
    world.pdf = new Uint8Array(await makePdf(["Amara Okonkwo-Lindqvist"]));
    world.job = await createJob();
    world.asked = await ask(world.job);
  });
  afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));
  return {
    get job() {
      return made(world.job);
    },
    get asked() {
      return made(world.asked);
    },
    get pdf() {
      return made(world.pdf);
    },
  };
}

/** Asks the usual questions of a job, and one that is not asked any more. */
export async function ask(of: TestJob): Promise<Asked> {
  const rows = await db
    .insert(questions)
    .values([
      { jobId: of.id, kind: "long_text", label: "Why?", isRequired: true, position: 0 },
      { jobId: of.id, kind: "choices", label: "Areas?", options: ["Alignment", "Robustness"], position: 1 },
      { jobId: of.id, kind: "yes_no", label: "Sponsorship?", position: 2 },
      { jobId: of.id, kind: "short_text", label: "Gone?", position: 3, archivedAt: new Date() },
    ])
    .returning();
  const id = (label: string) => rows.find((row) => row.label === label)?.id ?? "";
  return { why: id("Why?"), areas: id("Areas?"), sponsorship: id("Sponsorship?") };
}

/** A form as it arrives, complete, from an address nobody has used. */
export function makeForm(
  { job, asked, pdf }: ApplyWorld,
  values: Partial<SubmitApplicationInput> = {},
): SubmitApplicationInput {
  return {
    slug: job.slug,
    submissionKey: randomUUID(),
    fullName: "Amara Okonkwo-Lindqvist",
    email: `${randomUUID()}@candidate.org`,
    resume: new File([pdf], "Résumé.pdf", { type: "text/html" }),
    answers: { [asked.why]: "Because it matters." },
    consent: "on",
    ...values,
  };
}

export async function applicationOf(email: unknown) {
  const [row] = await db
    .select()
    .from(applications)
    .where(eq(applications.email, String(email)));
  if (!row) throw new Error("no application was stored");
  return row;
}

/** What a form is refused with, after a look that nothing of it was stored. */
export async function refusalOf(input: SubmitApplicationInput): Promise<unknown> {
  const before = await totals();
  const error: unknown = await submitApplication(visitor, input).catch((thrown: unknown) => thrown);
  expect(await totals(), "a refused form stores nothing").toEqual(before);
  return error;
}

export const fieldErrors = (field: string, message: RegExp) => ({
  code: "invalid",
  fieldErrors: expect.objectContaining({ [field]: [expect.stringMatching(message)] }),
});

function totals() {
  return Promise.all([applications, candidates, documents, mailOutbox].map((table) => db.$count(table)));
}

function made<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the world is made before the first test");
  return value;
}
