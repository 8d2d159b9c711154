import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, documents, events, mailOutbox, notes } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { getFile } from "@/lib/storage/storage";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { addApplication } from "./add-application";
import { type AddApplicationInput, addApplicationInput } from "./add-schemas";
import { stageCountsOf } from "./stage-counts-of";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;
let pdf: File;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-add-"));
  recruiter = await createUser("recruiter");
  job = await createJob();
  pdf = await fileOf("résumé.pdf", await makePdf(["Lin Wen-Li"]));
});

async function fileOf(name: string, bytes: Uint8Array): Promise<File> {
  return new File([Buffer.from(bytes)], name, { type: "text/html" });
}

const lin = (values: Record<string, unknown> = {}): AddApplicationInput =>
  addApplicationInput.parse({
    jobId: job.id,
    submissionKey: crypto.randomUUID(),
    fullName: "Lin Wen-Li",
    email: `${newId()}@lab.org`,
    source: "referral",
    resume: pdf,
    ...values,
  });

const eventsOf = async (applicationId: string) =>
  (await db.select().from(events).where(eq(events.applicationId, applicationId))).map(({ type }) => type);

describe("adding a candidate by hand", () => {
  test("puts them into the first stage with résumé, source, note and history, and mails nobody", async () => {
    const own = await createJob();
    const { outcome, applicationId } = await addApplication(
      recruiter,
      lin({ jobId: own.id, github: "lin", orcid: "0000-0002-1825-0097", note: "Met at NeurIPS." }),
    );
    expect(outcome).toBe("added");
    const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
    expect(row).toMatchObject({
      fullName: "Lin Wen-Li",
      source: "referral",
      github: "https://github.com/lin",
      addedByUserId: recruiter.id,
      stageId: own.stages[0]?.id,
      consentAt: null,
      phone: null,
    });
    const [document] = await db.select().from(documents).where(eq(documents.applicationId, applicationId));
    expect(document).toMatchObject({ mediaType: "application/pdf", extractionState: "pending" });
    expect((await getFile(document?.sha256 ?? "")).byteLength).toBe(pdf.size);
    expect(await db.select().from(notes).where(eq(notes.applicationId, applicationId))).toMatchObject([
      { body: "Met at NeurIPS.", userId: recruiter.id },
    ]);
    expect((await eventsOf(applicationId)).sort()).toEqual(["application.added", "note.added"]);
    expect(await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, applicationId))).toEqual([]);
    expect((await stageCountsOf(db, own.id)).get(own.stages[0]?.id ?? "")?.active).toBe(1);
  });

  test("mails them when asked to, with a link to their own page", async () => {
    const { applicationId } = await addApplication(recruiter, lin({ acknowledge: true }));
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, applicationId));
    expect(mail).toMatchObject({ kind: "application_received", state: "waiting" });
    expect(mail?.link).toContain("/application/open?t=");
    const draft = await createJob({ status: "draft" });
    await expect(
      addApplication(recruiter, lin({ jobId: draft.id, acknowledge: true })),
    ).rejects.toMatchObject({ fieldErrors: { acknowledge: [expect.any(String)] } });
  });

  test("who applied before changes nothing, and says which application stands", async () => {
    const before = await createApplication(job, { email: "wen@lab.org", status: "rejected" });
    const again = await addApplication(
      recruiter,
      lin({ email: "Wen@LAB.org", note: "x", acknowledge: true }),
    );
    expect(again).toEqual({ outcome: "stands", applicationId: before.id });
    expect(await eventsOf(before.id)).toEqual([]);
    expect(await db.select().from(notes).where(eq(notes.applicationId, before.id))).toEqual([]);
  });

  test("the same form sent twice, also at once, is one application", async () => {
    const input = lin({ note: "once" });
    const [one, two] = await Promise.all([
      addApplication(recruiter, input),
      addApplication(recruiter, input),
    ]);
    expect(one).toEqual(two);
    expect(one?.outcome).toBe("added");
    expect(
      await db
        .select()
        .from(notes)
        .where(eq(notes.applicationId, one?.applicationId ?? "")),
    ).toHaveLength(1);
  });

  test("is for recruiting alone, on jobs they see, while these are not closed", async () => {
    for (const role of ["hiring_manager", "interviewer"] as const) {
      const viewer = await createUser(role);
      const own = await createJob({ members: [viewer] });
      await expect(addApplication(viewer, lin({ jobId: own.id }))).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const secret = await createJob({ confidential: true });
    await expect(addApplication(recruiter, lin({ jobId: secret.id }))).rejects.toMatchObject({
      code: "not_found",
    });
    const closed = await createJob({ status: "closed" });
    await expect(addApplication(recruiter, lin({ jobId: closed.id }))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("takes a résumé by its bytes, never by its name", async () => {
    const html = await fileOf("resume.pdf", Buffer.from("<script>alert(1)</script>"));
    const input = lin({ resume: html });
    await expect(addApplication(recruiter, input)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { resume: [expect.stringContaining("neither a PDF")] },
    });
    expect(
      await db
        .select()
        .from(applications)
        .where(and(eq(applications.jobId, job.id), eq(applications.email, input.email))),
    ).toEqual([]);
  });

  test.each([
    ["fullName", { fullName: "" }],
    ["fullName", { fullName: "a\0b" }],
    ["email", { email: "lin" }],
    ["source", { source: "" }],
    ["website", { website: "javascript:alert(1)" }],
    ["orcid", { orcid: "1234" }],
    ["resume", { resume: undefined }],
    ["resume", { resume: new File([], "") }],
    ["note", { note: "x".repeat(10_001) }],
  ])("refuses a wrong %s", (field, values) => {
    const parsed = addApplicationInput.safeParse({ ...lin(), ...values });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});
