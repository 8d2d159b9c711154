import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  answers,
  applications,
  candidateLinks,
  candidates,
  documents,
  events,
  jobs,
  mailOutbox,
  questions,
} from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { getFile } from "@/lib/storage/storage";
import { createJob, type TestJob } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { submitApplication } from "./submit-application";
import type { SubmitApplicationInput } from "./submit-schemas";

withTestDatabase();

const visitor = { ip: "203.0.113.7" };
let pdf: Uint8Array<ArrayBuffer>;
let job: TestJob;
let asked: { why: string; areas: string; sponsorship: string };

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-submit-"));
  pdf = new Uint8Array(await makePdf(["Amara Okonkwo-Lindqvist"]));
  job = await createJob();
  asked = await ask(job);
});

afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));

async function ask(of: TestJob) {
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

const form = (values: Partial<SubmitApplicationInput> = {}): SubmitApplicationInput => ({
  slug: job.slug,
  submissionKey: randomUUID(),
  fullName: "Amara Okonkwo-Lindqvist",
  email: `${randomUUID()}@candidate.org`,
  resume: new File([pdf], "Résumé.pdf", { type: "text/html" }),
  answers: { [asked.why]: "Because it matters." },
  consent: "on",
  ...values,
});

const submit = (values: Partial<SubmitApplicationInput> = {}) => submitApplication(visitor, form(values));

const applicationOf = async (email: unknown) => {
  const [row] = await db
    .select()
    .from(applications)
    .where(eq(applications.email, String(email)));
  if (!row) throw new Error("no application was stored");
  return row;
};

const countOf = (table: typeof applications | typeof candidates | typeof documents | typeof mailOutbox) =>
  db.$count(table);

const totals = () =>
  Promise.all([applications, candidates, documents, mailOutbox].map((table) => countOf(table)));

const refusal = async (values: Partial<SubmitApplicationInput>) => {
  const before = await totals();
  const error: unknown = await submit(values).catch((thrown: unknown) => thrown);
  expect(await totals(), "a refused form stores nothing").toEqual(before);
  return error;
};

const fieldErrors = (field: string, message: RegExp) => ({
  code: "invalid",
  fieldErrors: expect.objectContaining({ [field]: [expect.stringMatching(message)] }),
});

describe("an application", () => {
  test("is stored with its answers as asked, its résumé, its history, its link and its mail", async () => {
    const input = form({
      phone: "+49 30 1234",
      github: "@octocat",
      orcid: "https://orcid.org/0000000218250097",
      googleScholar: "scholar.google.com/citations?user=x",
      answers: { [asked.why]: "شكرا 🧪\r\nsecond line", [asked.areas]: ["Robustness", "Alignment"] },
    });
    const { reference } = await submitApplication(visitor, input);
    expect(reference).toMatch(/^AS-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const stored = await applicationOf(input.email);
    expect(stored).toMatchObject({
      reference,
      jobId: job.id,
      stageId: job.stages[0]?.id,
      status: "active",
      phone: "+49 30 1234",
      location: null,
      github: "https://github.com/octocat",
      orcid: "0000-0002-1825-0097",
      googleScholar: "https://scholar.google.com/citations?user=x",
      source: "careers_site",
      consentAt: expect.any(Date),
    });
    const given = await db.select().from(answers).where(eq(answers.applicationId, stored.id));
    expect(given.map(({ questionLabel, value }) => [questionLabel, value])).toEqual([
      ["Why?", "شكرا 🧪\nsecond line"],
      ["Areas?", ["Alignment", "Robustness"]],
    ]);
    const [resume] = await db.select().from(documents).where(eq(documents.applicationId, stored.id));
    expect(resume).toMatchObject({ mediaType: "application/pdf", fileName: "Résumé.pdf", kind: "resume" });
    expect(await getFile(resume?.sha256 ?? "")).toHaveLength(pdf.byteLength);
    const [event] = await db.select().from(events).where(eq(events.applicationId, stored.id));
    expect(event).toMatchObject({ type: "application.received", actorKind: "candidate" });
    expect(JSON.stringify(event)).not.toContain("Amara");
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, stored.id));
    expect(mail).toMatchObject({ toEmail: input.email, kind: "application_received" });
    expect(mail?.text).toContain(reference);
    expect(mail?.link).toMatch(/\/application\/open\?t=[\w-]{43}$/);
    const links = await db
      .select()
      .from(candidateLinks)
      .where(eq(candidateLinks.candidateId, stored.candidateId));
    expect(links).toHaveLength(1);
    expect(JSON.stringify(links)).not.toContain(mail?.link?.split("t=")[1]);
    const queued = await db.execute(
      sql`select name from pgboss.job where data->>'documentId' = ${resume?.id ?? ""} or data->>'mailId' = ${mail?.id ?? ""} order by name`,
    );
    expect(queued.map(({ name }) => name)).toEqual(["extract-text", "send-mail"]);
  });

  test("takes the fields in one's own words, up to their limits", async () => {
    const fullName = "🧪".repeat(200);
    const input = form({ fullName, coverLetter: "x".repeat(20_000), location: "  القاهرة  " });
    await submitApplication(visitor, input);
    expect(await applicationOf(input.email)).toMatchObject({ fullName, location: "القاهرة" });
  });

  test("never carries what a stranger wrote into a mail's greeting", async () => {
    const input = form({ fullName: "Win money: https://evil.example {{link}}" });
    await submitApplication(visitor, input);
    const { id } = await applicationOf(input.email);
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, id));
    expect(mail?.text).not.toMatch(/evil|money/);
    expect(mail?.toName).toBeNull();
  });

  test("ignores fields that nobody asked for, and answers to other jobs' questions", async () => {
    const other = await ask(await createJob());
    const input = {
      ...form(),
      status: "hired",
      stageId: job.stages[4]?.id,
      reference: "AS-HACK",
      answers: { [asked.why]: "Because.", [other.why]: "Foreign", nonsense: "x" },
    };
    await submitApplication(visitor, input);
    const stored = await applicationOf(input.email);
    expect(stored).toMatchObject({ status: "active", stageId: job.stages[0]?.id });
    expect(await db.select().from(answers).where(eq(answers.applicationId, stored.id))).toHaveLength(1);
  });
});

describe("the same form twice", () => {
  test("is one application with one reference and one mail, also when both arrive at once", async () => {
    const input = form();
    const sent = await Promise.all(Array.from({ length: 6 }, () => submitApplication(visitor, input)));
    const late = await submitApplication(visitor, input);
    expect(new Set([...sent, late].map(({ reference }) => reference)).size).toBe(1);
    const { id } = await applicationOf(input.email);
    expect(await db.$count(mailOutbox, eq(mailOutbox.applicationId, id))).toBe(1);
    expect(await db.$count(documents, eq(documents.applicationId, id))).toBe(1);
    expect(await db.$count(events, eq(events.applicationId, id))).toBe(1);
  });

  test("with a corrected address is an application from that address", async () => {
    const wrong = form({ email: "amara@gmial.org" });
    const first = await submitApplication(visitor, wrong);
    const second = await submitApplication(visitor, { ...wrong, email: "amara@gmail.org" });
    expect(second.reference).not.toBe(first.reference);
    expect(await applicationOf("amara@gmail.org")).toMatchObject({ reference: second.reference });
  });
});

describe("a second form by the same person for the same job", () => {
  test("changes nothing, is answered like a first one, and the mail says that the first stands", async () => {
    const input = form();
    const first = await submitApplication(visitor, input);
    const again = { ...form(), fullName: "Somebody Else", email: String(input.email).toUpperCase() };
    const second = await submitApplication(visitor, again);
    const third = await submitApplication(visitor, again);
    expect(second.reference).toMatch(/^AS-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(second.reference).not.toBe(first.reference);
    expect(third.reference).toBe(second.reference);
    const stored = await applicationOf(input.email);
    expect(stored).toMatchObject({ reference: first.reference, fullName: input.fullName });
    const mails = await db
      .select()
      .from(mailOutbox)
      .where(and(eq(mailOutbox.applicationId, stored.id), eq(mailOutbox.kind, "application_stands")));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(first.reference);
    expect(mails[0]?.link).toContain("/application/open?t=");
    const history = await db.select().from(events).where(eq(events.applicationId, stored.id));
    expect(history.map(({ type }) => type).sort()).toEqual([
      "application.received",
      "application.submitted_again",
    ]);
  });

  test("shows the reference of the first in the browser that sent it", async () => {
    const input = form();
    const first = await submitApplication(visitor, input);
    const again = form({ email: input.email, browserKey: input.submissionKey });
    expect((await submitApplication(visitor, again)).reference).toBe(first.reference);
  });

  test("is one whatever became of the first, and tells of itself at most five times a day", async () => {
    const input = form();
    await submitApplication(visitor, input);
    const { id } = await applicationOf(input.email);
    await db.update(applications).set({ status: "withdrawn" }).where(eq(applications.id, id));
    for (let time = 0; time < 7; time++) await submit({ email: input.email });
    expect(await applicationOf(input.email)).toMatchObject({ status: "withdrawn" });
    expect(await db.$count(mailOutbox, eq(mailOutbox.applicationId, id))).toBe(6);
  });

  test("for another job is an application, and the person stays one with their first name", async () => {
    const other = await createJob();
    const input = form();
    await submitApplication(visitor, input);
    await submitApplication(visitor, {
      ...form(),
      slug: other.slug,
      fullName: "A. O.-L.",
      email: input.email,
    });
    const found = await db
      .select()
      .from(candidates)
      .where(eq(candidates.email, String(input.email)));
    expect(found).toMatchObject([{ name: input.fullName }]);
    expect(await db.$count(applications, eq(applications.candidateId, found[0]?.id ?? ""))).toBe(2);
  });
});

describe("refused, with nothing stored, is", () => {
  test("a form for a job that is not open, unknown, or a draft", async () => {
    for (const [status, code] of [
      ["closed", "conflict"],
      ["paused", "conflict"],
      ["draft", "not_found"],
    ] as const) {
      const { slug } = await createJob({ status });
      expect(await refusal({ slug })).toMatchObject({ code });
    }
    expect(await refusal({ slug: "no-such-job" })).toMatchObject({ code: "not_found" });
  });

  const wrong: [string, Partial<SubmitApplicationInput>, string, RegExp][] = [
    ["no name", { fullName: "  " }, "fullName", /missing/],
    ["a name above 200 characters", { fullName: "x".repeat(100_000) }, "fullName", /200/],
    ["a short text above 300", { affiliation: "x".repeat(301) }, "affiliation", /300/],
    ["a cover letter above 20,000", { coverLetter: "x".repeat(20_001) }, "coverLetter", /20,000/],
    ["no address", { email: "amara" }, "email", /like name@example.org/],
    ["an address with a full-width @", { email: "amara＠example.org" }, "email", /like name/],
    ["a null character", { fullName: "Am\0ara" }, "fullName", /null character/],
    ["a javascript: link", { website: "javascript:alert(1)" }, "website", /https/],
    ["an ORCID that fails its check", { orcid: "0000-0002-1825-0098" }, "orcid", /16 digits/],
    ["no consent", { consent: undefined }, "consent", /agreement/],
    ["no résumé", { resume: undefined }, "resume", /missing/],
    ["an empty résumé", { resume: new File([], "cv.pdf") }, "resume", /empty/],
    ["a text that calls itself a PDF", { resume: new File(["hello"], "cv.pdf") }, "resume", /neither/],
    ["a text in place of a file", { resume: "cv.pdf" }, "resume", /missing/],
    ["two values where one belongs", { fullName: ["a", "b"] }, "fullName", /could not be read/],
  ];
  test.each(wrong)("%s", async (_, values, field, message) => {
    expect(await refusal(values)).toMatchObject(fieldErrors(field, message));
  });

  test("an address above 254 characters, a file above 10 MB", async () => {
    const email = `${"x".repeat(64)}@${"y".repeat(60)}.${"z".repeat(140)}.example.org`;
    const error = await refusal({ email });
    expect(error).toMatchObject({
      fieldErrors: { email: expect.arrayContaining([expect.stringMatching(/254/)]) },
    });
    const large = new File([pdf, new Uint8Array(10 * 1024 * 1024)], "cv.pdf");
    expect(await refusal({ resume: large })).toMatchObject(fieldErrors("resume", /10 MB/));
  });

  test("an answer that is missing, too long, or none of those offered", async () => {
    const why = `answers.${asked.why}`;
    expect(await refusal({ answers: {} })).toMatchObject(fieldErrors(why, /Why\?/));
    expect(await refusal({ answers: "nonsense" })).toMatchObject(fieldErrors(why, /Why\?/));
    const answersWith = (more: Record<string, unknown>) => ({ answers: { [asked.why]: "x", ...more } });
    expect(await refusal({ answers: { [asked.why]: "x".repeat(10_001) } })).toMatchObject(
      fieldErrors(why, /10,000/),
    );
    expect(await refusal(answersWith({ [asked.areas]: "Sales" }))).toMatchObject(
      fieldErrors(`answers.${asked.areas}`, /offered/),
    );
    expect(await refusal(answersWith({ [asked.sponsorship]: ["Yes", "No"] }))).toMatchObject(
      fieldErrors(`answers.${asked.sponsorship}`, /offered/),
    );
  });

  test("a form whose job closes while it is sent: nothing of it stays", async () => {
    const closing = await createJob();
    const sending = db.transaction(async (tx) => {
      await tx.update(jobs).set({ status: "closed" }).where(eq(jobs.id, closing.id));
      const sent = submit({ slug: closing.slug }).catch((thrown: unknown) => thrown);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { sent };
    });
    expect(await (await sending).sent).toMatchObject({ code: "conflict" });
    expect(await db.$count(applications, eq(applications.jobId, closing.id))).toBe(0);
  });

  test("when its mail cannot be queued: all or nothing", async () => {
    await db.execute(sql`alter table mail_outbox add constraint away check (subject = '') not valid`);
    try {
      await refusal({});
      await expect(submit()).rejects.toThrow();
    } finally {
      await db.execute(sql`alter table mail_outbox drop constraint away`);
    }
  });
});

test("one network sends at most sixty applications an hour, this machine any number", async () => {
  const from = (ip: string) => submitApplication({ ip }, form());
  for (let time = 0; time < 60; time++) await from("198.51.100.9");
  await expect(from("198.51.100.9")).rejects.toMatchObject({ code: "limit" });
  await expect(from("::ffff:127.0.0.1")).resolves.toBeDefined();
});
