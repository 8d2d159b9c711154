import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, jobs } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { fieldErrors, makeForm, refusalOf, visitor, withApplyWorld } from "@/lib/testing/apply-world";
import { createJob } from "@/lib/testing/factories";
import { submitApplication } from "./submit-application";
import type { SubmitApplicationInput } from "./submit-schemas";

withTestDatabase();

const world = withApplyWorld();
const form = (values: Partial<SubmitApplicationInput> = {}) => makeForm(world, values);
const submit = (values: Partial<SubmitApplicationInput> = {}) => submitApplication(visitor, form(values));
const refusal = (values: Partial<SubmitApplicationInput>) => refusalOf(form(values));

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
    const large = new File([world.pdf, new Uint8Array(10 * 1024 * 1024)], "cv.pdf");
    expect(await refusal({ resume: large })).toMatchObject(fieldErrors("resume", /10 MB/));
  });

  test("an answer that is missing, too long, or none of those offered", async () => {
    const why = `answers.${world.asked.why}`;
    expect(await refusal({ answers: {} })).toMatchObject(fieldErrors(why, /Why\?/));
    expect(await refusal({ answers: "nonsense" })).toMatchObject(fieldErrors(why, /Why\?/));
    const answersWith = (more: Record<string, unknown>) => ({ answers: { [world.asked.why]: "x", ...more } });
    expect(await refusal({ answers: { [world.asked.why]: "x".repeat(10_001) } })).toMatchObject(
      fieldErrors(why, /10,000/),
    );
    expect(await refusal(answersWith({ [world.asked.areas]: "Sales" }))).toMatchObject(
      fieldErrors(`answers.${world.asked.areas}`, /offered/),
    );
    expect(await refusal(answersWith({ [world.asked.sponsorship]: ["Yes", "No"] }))).toMatchObject(
      fieldErrors(`answers.${world.asked.sponsorship}`, /offered/),
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
