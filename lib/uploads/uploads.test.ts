import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "date-fns";
import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, documents, jobs, rateLimits, uploads } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { submitApplication } from "@/lib/applications/submit-application";
import { withClock } from "@/lib/clock";
import { sweepFiles } from "@/lib/documents/sweep-files";
import { newToken } from "@/lib/ids";
import { createJob, type TestJob } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { holdUpload } from "./hold-upload";
import { receiveUpload } from "./receive-upload";
import { reissueUpload } from "./reissue-upload";

withTestDatabase();

const visitor = { ip: "203.0.113.9" };
let job: TestJob;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-uploads-"));
  job = await createJob();
});

afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));

async function upload(browser = newToken()) {
  const bytes = await makePdf([randomUUID()]);
  const view = await receiveUpload(visitor, {
    bytes,
    browser,
    fileName: "Résumé.pdf",
    isContactWanted: false,
  });
  return { ...view, browser };
}

function formWith(token: string, uploadBrowser?: string) {
  const email = `${randomUUID()}@candidate.org`;
  const form = { slug: job.slug, submissionKey: randomUUID(), fullName: "Amara Okonkwo", consent: "on" };
  return { ...form, email, resume: token, uploadBrowser };
}

const gone = {
  code: "invalid",
  fieldErrors: { resume: [expect.stringMatching(/choose it again/)] },
};

describe("an upload's token", () => {
  test("stands for the file in the form, and only its hash is kept", async () => {
    const { token, browser, fileName, sizeBytes } = await upload();
    const form = formWith(token, browser);
    await submitApplication(visitor, form);
    const [document] = await db
      .select({ name: documents.fileName, size: documents.sizeBytes, type: documents.mediaType })
      .from(documents)
      .innerJoin(applications, eq(applications.id, documents.applicationId))
      .where(eq(applications.email, form.email));
    expect(document).toEqual({ name: fileName, size: sizeBytes, type: "application/pdf" });
    expect(JSON.stringify(await db.select().from(uploads))).not.toContain(token);
    expect(JSON.stringify(await db.select().from(uploads))).not.toContain(browser);
  });

  test("is good for one form: that form again is the same application, another is refused", async () => {
    const { token, browser } = await upload();
    const form = formWith(token, browser);
    const sent = await Promise.all([1, 2, 3].map(() => submitApplication(visitor, form)));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    await expect(submitApplication(visitor, formWith(token, browser))).rejects.toMatchObject(gone);
    expect(await db.$count(applications, eq(applications.email, form.email))).toBe(1);
  });

  test("sent with two forms at once makes one application", async () => {
    const { token, browser } = await upload();
    const sent = await Promise.allSettled(
      [1, 2, 3, 4].map(() => submitApplication(visitor, formWith(token, browser))),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is refused from another browser, from none, made up, and after a day", async () => {
    const { token, browser } = await upload();
    await expect(submitApplication(visitor, formWith(token, newToken()))).rejects.toMatchObject(gone);
    await expect(submitApplication(visitor, formWith(token))).rejects.toMatchObject(gone);
    await expect(submitApplication(visitor, formWith(newToken(), browser))).rejects.toMatchObject(gone);
    const later = withClock(addDays(new Date(), 2), () =>
      submitApplication(visitor, formWith(token, browser)),
    );
    await expect(later).rejects.toMatchObject(gone);
    await submitApplication(visitor, formWith(token, browser));
  });

  test("is still good when the form it came with was refused", async () => {
    const { token, browser } = await upload();
    await db.update(jobs).set({ status: "paused" }).where(eq(jobs.id, job.id));
    await expect(submitApplication(visitor, formWith(token, browser))).rejects.toMatchObject({
      code: "conflict",
    });
    await db.update(jobs).set({ status: "open" }).where(eq(jobs.id, job.id));
    await submitApplication(visitor, formWith(token, browser));
  });
});

test("a draft holds an upload for thirty days, and opens it in another browser", async () => {
  const { token, browser } = await upload();
  expect(await db.transaction((tx) => holdUpload(tx, { token, browser: newToken() }))).toBeNull();
  const uploadId = await db.transaction((tx) => holdUpload(tx, { token, browser }));
  const elsewhere = newToken();
  await withClock(addDays(new Date(), 20), async () => {
    await sweepFiles();
    const again = await db.transaction((tx) =>
      reissueUpload(tx, { uploadId: uploadId ?? "", browser: elsewhere }),
    );
    expect(again).toMatchObject({ fileName: "Résumé.pdf" });
    await expect(submitApplication(visitor, formWith(token, browser))).rejects.toMatchObject(gone);
    await submitApplication(visitor, formWith(again?.token ?? "", elsewhere));
  });
  expect(await db.transaction((tx) => reissueUpload(tx, { uploadId: uploadId ?? "", browser }))).toBeNull();
});

test("what is no résumé is refused, and leaves neither row nor file", async () => {
  const before = await db.$count(uploads);
  const bytes = new TextEncoder().encode("hello");
  const refused = receiveUpload(visitor, {
    bytes,
    browser: newToken(),
    fileName: "a",
    isContactWanted: true,
  });
  await expect(refused).rejects.toMatchObject({ code: "invalid", fieldErrors: { resume: [/neither/] } });
  expect(await db.$count(uploads)).toBe(before);
});

test("one network sends at most 2,000 files an hour", async () => {
  const bytes = new Uint8Array();
  const once = () =>
    receiveUpload({ ip: "198.51.100.7" }, { bytes, browser: "", fileName: "", isContactWanted: false });
  await expect(once()).rejects.toMatchObject({ code: "invalid" });
  const counted = like(rateLimits.key, "upload:%");
  await db.update(rateLimits).set({ points: 1_999 }).where(counted);
  await expect(once()).rejects.toMatchObject({ code: "invalid" });
  await expect(once()).rejects.toMatchObject({ code: "limit" });
});
