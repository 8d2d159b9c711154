import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, postings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { changeJobStatus } from "./change-job-status";
import { findPosting, listOpenRoles } from "./public-queries";
import { findJobSettings } from "./settings-queries";
import { updateTranslationInput } from "./translation-schemas";
import { updateTranslation } from "./update-translation";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

const german = {
  title: "Prüferin oder Prüfer",
  location: "Berlin, Deutschland",
  summary: "Eine Stelle zum Testen.",
  body: "## Die Stelle",
};

const words = (job: TestJob, values: Record<string, unknown> = {}) =>
  updateTranslationInput.parse({ jobId: job.id, version: job.version, locale: "de", ...german, ...values });

const nothing = { title: "", location: "", summary: "", body: "" };

describe("a posting in German", () => {
  test("is read in German, and the English one by everybody else", async () => {
    const job = await createJob();
    expect(await findPosting(job.slug, "de")).toMatchObject({ title: "Test job", postingLocale: "en" });
    await updateTranslation(recruiter, words(job));
    expect(await findPosting(job.slug, "de")).toMatchObject({ ...german, postingLocale: "de" });
    expect(await findPosting(job.slug)).toMatchObject({ title: "Test job", postingLocale: "en" });
    const listed = (await listOpenRoles("de")).filter(({ slug }) => slug === job.slug);
    expect(listed).toMatchObject([{ title: german.title, postingLocale: "de" }]);
    expect((await findJobSettings(recruiter, job.slug))?.translations).toEqual({ de: german });
    const [event] = await db.select().from(events);
    expect(event).toMatchObject({ type: "posting.updated", data: { locale: "de" } });
  });

  test("is taken away when it is emptied, and nothing is written for what was not there", async () => {
    const job = await createJob();
    expect((await updateTranslation(recruiter, words(job, nothing))).version).toBe(1);
    await updateTranslation(recruiter, words(job));
    await updateTranslation(recruiter, words(job, { ...nothing, version: 2 }));
    expect(await findPosting(job.slug, "de")).toMatchObject({ title: "Test job", postingLocale: "en" });
    expect((await findJobSettings(recruiter, job.slug))?.translations).toEqual({ de: null });
  });

  test("is whole or not there", async () => {
    const job = await createJob();
    await expect(updateTranslation(recruiter, words(job, { body: "" }))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { body: [expect.stringContaining("in this language")] },
    });
    expect(await findPosting(job.slug, "de")).toMatchObject({ postingLocale: "en" });
  });

  test("does not open a job whose English one is not written", async () => {
    const job = await createJob({ status: "draft" });
    await db.update(postings).set({ body: "" }).where(eq(postings.jobId, job.id));
    await updateTranslation(recruiter, words(job));
    await expect(
      changeJobStatus(recruiter, { jobId: job.id, version: 2, status: "open" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("is not for those who may not edit the job, nor over a colleague's edit", async () => {
    const job = await createJob();
    const manager = await createUser("hiring_manager");
    await expect(updateTranslation(manager, words(job))).rejects.toMatchObject({ code: "forbidden" });
    const hidden = await createJob({ confidential: true });
    await expect(updateTranslation(recruiter, words(hidden))).rejects.toMatchObject({ code: "not_found" });
    await updateTranslation(recruiter, words(job));
    await expect(updateTranslation(recruiter, words(job, { title: "Andere" }))).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
