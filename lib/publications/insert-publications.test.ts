import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, publications, publicationTexts } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { submitApplication } from "@/lib/applications/submit-application";
import type { SubmitApplicationInput } from "@/lib/applications/submit-schemas";
import { createJob, type TestJob } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { readPublications } from "./read-publications";
import { noText } from "./take-file-text";

withTestDatabase();

const visitor = { ip: "203.0.113.7" };
const text = `@article{one, title={{First} of them}, author={Roe, R. and Okonkwo-Lindqvist, A.}, year=2020}
@article{broken, title={Unclosed
@article{two, title={Second of them}, author={Somebody Else}, doi={10.1000/two}}
10.1000/TWO`;
const [one, two] = readPublications(text).publications;
let pdf: Uint8Array<ArrayBuffer>;
let job: TestJob;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-publications-"));
  pdf = new Uint8Array(await makePdf(["Amara Okonkwo-Lindqvist"]));
  job = await createJob();
});

afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));

async function submit(values: Partial<SubmitApplicationInput>) {
  const email = `${randomUUID()}@candidate.org`;
  const person = { fullName: "Amara Okonkwo-Lindqvist", email, consent: "on" };
  const resume = new File([pdf], "Résumé.pdf");
  await submitApplication(visitor, {
    slug: job.slug,
    submissionKey: randomUUID(),
    resume,
    ...person,
    ...values,
  });
  const [application] = await db.select().from(applications).where(eq(applications.email, email));
  const applicationId = application?.id ?? "";
  const rows = await db
    .select()
    .from(publications)
    .where(eq(publications.applicationId, applicationId))
    .orderBy(asc(publications.position));
  const [typed] = await db
    .select()
    .from(publicationTexts)
    .where(eq(publicationTexts.applicationId, applicationId));
  return { application, rows, typed };
}

const refusal = (values: Partial<SubmitApplicationInput>) =>
  submit(values).then(
    () => null,
    (error: unknown) => error,
  );

describe("a candidate's publications", () => {
  test("are kept with the application: read by us, marked by them, and as typed", async () => {
    const { application, rows, typed } = await submit({
      publicationsText: text,
      publications: {
        [two?.key ?? ""]: { place: "1", selected: "on", contribution: "  I wrote\nthe proof. " },
        pmadeup: { place: "1", contribution: "nothing" },
      },
    });
    expect(rows).toMatchObject([
      { title: "First of them", authorPlace: 2, isSelected: false, contribution: null, year: 2020 },
      { title: "Second of them", doi: "10.1000/two", authorPlace: 1, isSelected: true },
    ]);
    expect(rows[1]?.contribution).toBe("I wrote the proof.");
    expect(application).toMatchObject({ publicationCount: 2, selectedPublicationCount: 1 });
    expect(typed?.text).toBe(text);
  });

  test("are optional", async () => {
    const { application, rows, typed } = await submit({ publicationsText: "  " });
    expect({ rows, typed }).toEqual({ rows: [], typed: undefined });
    expect(application).toMatchObject({ publicationCount: 0, selectedPublicationCount: 0 });
  });

  test("that nobody can read are kept as they were typed", async () => {
    const { application, typed } = await submit({ publicationsText: "@article{broken, title={Unclosed" });
    expect(application?.publicationCount).toBe(0);
    expect(typed?.text).toContain("Unclosed");
  });

  test("have the place their author names, none where they say so, and none beyond the list", async () => {
    const placed = async (place: unknown) =>
      (await submit({ publicationsText: text, publications: { [one?.key ?? ""]: { place } } })).rows[0]
        ?.authorPlace;
    expect(await placed("1")).toBe(1);
    expect(await placed("none")).toBeNull();
    for (const wrong of ["3", "0", "-1", "1e3", "x", ["1"], {}]) expect(await placed(wrong)).toBe(2);
  });

  test("are selected at most five times, with at most 300 characters each", async () => {
    const six = Array.from({ length: 6 }, (_, index) => `@misc{k, title={Publication number ${index}}}`).join(
      "\n",
    );
    const marks = Object.fromEntries(
      readPublications(six).publications.map(({ key }) => [
        key,
        { selected: "on", contribution: "I ran it." },
      ]),
    );
    expect(await refusal({ publicationsText: six, publications: marks })).toMatchObject({
      code: "invalid",
      fieldErrors: { publications: [expect.stringContaining("You selected 6")] },
    });
    const key = one?.key ?? "";
    const said = { [key]: { selected: "on", contribution: "🧪".repeat(301) } };
    expect(await refusal({ publicationsText: text, publications: said })).toMatchObject({
      fieldErrors: { [`publications.${key}.contribution`]: [expect.stringContaining("There are 301")] },
    });
    const unselected = { [key]: { contribution: "🧪".repeat(301) } };
    expect(
      (await submit({ publicationsText: text, publications: unselected })).rows[0]?.contribution,
    ).toBeNull();
  });

  test("are selected with a sentence on one's own part, which is asked for at its field", async () => {
    const key = one?.key ?? "";
    const asked = [expect.stringContaining("say in one sentence what your own part was")];
    for (const contribution of [undefined, "", " \n "]) {
      const marks = { [key]: { selected: "on", contribution } };
      expect(await refusal({ publicationsText: text, publications: marks })).toMatchObject({
        fieldErrors: { [`publications.${key}.contribution`]: asked },
      });
    }
  });

  test("are refused in a sentence when they are too many, too long, or no text", async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => `10.1000/${index}`).join("\n");
    expect(await refusal({ publicationsText: many })).toMatchObject({
      fieldErrors: { publicationsText: [expect.stringContaining("There are 1,001")] },
    });
    expect(await refusal({ publicationsText: "x".repeat(2_000_001) })).toMatchObject({
      fieldErrors: { publicationsText: [expect.stringContaining("at most 2,000,000")] },
    });
    expect(await refusal({ publicationsText: ["a", "b"] })).toMatchObject({ code: "invalid" });
    for (const file of [new File([new Uint8Array(2_000_001)], "a.bib"), noText]) {
      expect(await refusal({ publicationsFile: file })).toMatchObject({
        fieldErrors: { publicationsFile: [expect.any(String)] },
      });
    }
    const { rows } = await submit({ publicationsText: many.split("\n").slice(1).join("\n") });
    expect(rows).toHaveLength(1_000);
  });
});
