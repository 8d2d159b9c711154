import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, documents, questions } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { newId, newToken } from "@/lib/ids";
import {
  applicationOf,
  fieldErrors,
  makeForm,
  refusalOf,
  visitor,
  withApplyWorld,
} from "@/lib/testing/apply-world";
import { createJob, type TestJob } from "@/lib/testing/factories";
import { receiveUpload } from "@/lib/uploads/receive-upload";
import { onlyKnownFields } from "./submission-fields";
import { submitApplication } from "./submit-application";
import type { SubmitApplicationInput } from "./submit-schemas";

withTestDatabase();

const world = withApplyWorld();
let job: TestJob;
const id = { years: newId(), start: newId(), demo: newId(), poster: newId(), phd: newId(), field: newId() };

beforeAll(async () => {
  job = await createJob();
  const asked: Omit<typeof questions.$inferInsert, "jobId" | "position">[] = [
    { id: id.years, kind: "number", label: "Years?", limits: { unit: "years" } },
    { id: id.start, kind: "date", label: "Start?" },
    { id: id.demo, kind: "link", label: "Demo?" },
    { id: id.poster, kind: "file", label: "Poster?", limits: { fileTypes: ["pdf"] } },
    { id: id.phd, kind: "yes_no", label: "PhD?" },
    {
      id: id.field,
      kind: "short_text",
      label: "Field?",
      isRequired: true,
      askedWhen: { questionId: id.phd, values: ["Yes"] },
    },
  ];
  await db.insert(questions).values(asked.map((row, position) => ({ ...row, jobId: job.id, position })));
});

const form = (given: Record<string, unknown>, values: Partial<SubmitApplicationInput> = {}) =>
  makeForm(world, { slug: job.slug, answers: given, ...values });
const poster = () => new File([world.pdf], "Poster 海报.pdf");

async function storedFor({ email }: SubmitApplicationInput) {
  const { id: applicationId } = await applicationOf(email);
  const given = await db
    .select()
    .from(answers)
    .where(eq(answers.applicationId, applicationId))
    .orderBy(asc(answers.position));
  const files = await db.select().from(documents).where(eq(documents.applicationId, applicationId));
  return { given, files };
}

describe("answers", () => {
  test("are stored as what they are, with the question's words, kind and unit", async () => {
    const input = form({ [id.years]: "7.5", [id.start]: "2026-09-01", [id.demo]: "example.org" });
    await submitApplication(visitor, input);
    const { given } = await storedFor(input);
    expect(given).toMatchObject([
      { questionLabel: "Years?", kind: "number", unit: "years", value: 7.5, documentId: null },
      { questionLabel: "Start?", kind: "date", unit: null, value: "2026-09-01" },
      { questionLabel: "Demo?", kind: "link", value: "https://example.org/" },
    ]);
  });

  test("that are files become documents beside the résumé, and are read like it", async () => {
    const input = form({ [id.poster]: poster() });
    await submitApplication(visitor, input);
    const { given, files } = await storedFor(input);
    const other = files.find(({ kind }) => kind === "other");
    expect(other).toMatchObject({ fileName: "Poster 海报.pdf", extractionState: "pending" });
    expect(given).toMatchObject([{ kind: "file", value: "Poster 海报.pdf", documentId: other?.id }]);
    const queued = await db.execute(
      sql`select 1 from pgboss.job where name = 'extract-text' and data->>'documentId' = ${other?.id ?? ""}`,
    );
    expect(queued).toHaveLength(1);
  });

  test("that are the résumé's own file once more are two documents with one content", async () => {
    const input = form({ [id.poster]: new File([world.pdf], "again.pdf") });
    await submitApplication(visitor, input);
    const { files } = await storedFor(input);
    expect(files.map(({ kind }) => kind).sort()).toEqual(["other", "resume"]);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
  });

  test("may be files that were sent ahead, for their own browser and one form", async () => {
    const browser = newToken();
    const { token } = await receiveUpload(visitor, {
      bytes: world.pdf,
      browser,
      fileName: "ahead.pdf",
      isContactWanted: false,
    });
    const stolen = form({ [id.poster]: token }, { uploadBrowser: newToken() });
    expect(await refusalOf(stolen)).toMatchObject(fieldErrors(`answers.${id.poster}`, /./));
    const input = form({ [id.poster]: token }, { uploadBrowser: browser });
    await submitApplication(visitor, input);
    expect((await storedFor(input)).given).toMatchObject([{ value: "ahead.pdf" }]);
  });

  test("to a question that was not asked are dropped, and those to one that was are demanded", async () => {
    const input = form({ [id.phd]: "No", [id.field]: "Geology" });
    await submitApplication(visitor, input);
    expect((await storedFor(input)).given).toMatchObject([{ questionLabel: "PhD?", value: "No" }]);
    const missing = form({ [id.phd]: "Yes" });
    expect(await refusalOf(missing)).toMatchObject(
      fieldErrors(`answers.${id.field}`, /Please answer: Field/),
    );
  });

  test("that are files of a wrong kind, empty or too large are refused at their own field", async () => {
    const at = `answers.${id.poster}`;
    const wrong = [
      [new File(["hello"], "cv.pdf"), /neither a PDF nor/],
      [new File([], "cv.pdf"), /empty/],
      [new File([new Uint8Array(10 * 1024 * 1024 + 1)], "cv.pdf"), /10 MB/],
      [[poster(), poster()], /could not be read/],
    ] as const;
    for (const [file, sentence] of wrong) {
      expect(await refusalOf(form({ [id.poster]: file }))).toMatchObject(fieldErrors(at, sentence));
    }
  });
});

describe("a form that nobody would fill in", () => {
  test("with 5,000 fields is read as the fields it should have", () => {
    const sent = new FormData();
    for (let field = 0; field < 2_500; field++) sent.append(`answers.${randomUUID()}`, "x");
    for (let field = 0; field < 2_500; field++) sent.append(`nonsense.${field}[0]`, "x");
    sent.append("upload-resume", "no token");
    sent.append("fullName", "Amara");
    const kept = onlyKnownFields(sent);
    expect([...kept.keys()].filter((name) => !name.startsWith("answers."))).toEqual(["fullName"]);
  });

  test("with file fields nobody used has no files", () => {
    const sent = new FormData();
    for (const name of ["resume", `answers.${id.poster}`]) sent.append(name, new File([], ""));
    sent.append(`answers.${id.demo}`, new File([], "empty.pdf"));
    expect([...onlyKnownFields(sent).keys()]).toEqual([`answers.${id.demo}`]);
  });

  test("with 5,000 answers is taken with those that were asked for", async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, () => [randomUUID(), "x"]));
    const input = form({ ...many, [id.years]: "3" });
    await submitApplication(visitor, input);
    expect((await storedFor(input)).given).toHaveLength(1);
  });
});
