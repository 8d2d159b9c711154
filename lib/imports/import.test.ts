import { addDays } from "date-fns";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, candidates, events, importRows, imports, users } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { stageCountsOf } from "@/lib/applications/stage-counts-of";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { changeJobStatus } from "@/lib/jobs/change-job-status";
import { writeNote } from "@/lib/notes/write-note";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { checkImport, startImport, undoImport } from "./change-import";
import { eraseImportRowsOf } from "./erase-import-rows";
import { forgetImports } from "./forget-imports";
import { getImport, listImportRows } from "./queries";
import { runImport } from "./run-import";
import { uploadImport } from "./upload-import";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rita" });
});

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const upload = async (job: TestJob, text: string, viewer = recruiter) =>
  (await uploadImport(viewer, job.slug, { fileName: "people.csv", chunks: pieces(text) })).importId;

const mapping = { fullName: 0, email: 1, website: 2 };

async function check(importId: string) {
  await checkImport(recruiter, { importId, mapping });
  await runImport({ importId });
  return getImport(recruiter, importId);
}

async function bring(job: TestJob, text: string) {
  const importId = await upload(job, text);
  await check(importId);
  await startImport(recruiter, importId);
  await runImport({ importId });
  return getImport(recruiter, importId);
}

async function undo(importId: string) {
  await undoImport(recruiter, importId);
  await runImport({ importId });
  return getImport(recruiter, importId);
}

const rowsOf = async (importId: string) =>
  (await listImportRows(recruiter, importId, { after: 0, show: "all" })).rows;
const ofJob = (job: TestJob) => db.$count(applications, eq(applications.jobId, job.id));
const address = () => `${crypto.randomUUID()}@person.test`;

describe("a file of people", () => {
  test("is tried row by row, and nobody is added by that", async () => {
    const job = await createJob();
    const there = await createApplication(job);
    const twice = address();
    const file = `Name,Email,Website\nAnn,${twice},\nBob,${there.email.toUpperCase()},\nCid,no address,\n,${address()},\nDan,${twice.toUpperCase()},\nEve,${address()},ftp\n`;
    const checked = await check(await upload(job, file));
    expect(checked).toMatchObject({ state: "checked", total: 6, readAs: "UTF-8, separated by commas" });
    const told = (await rowsOf(checked.id)).map(({ line, state, why }) => [line, state, why]);
    expect(told).toEqual([
      [2, "ready", null],
      [3, "duplicate", "Has an application for this job already."],
      [4, "wrong", "Email: Enter an e-mail address like name@example.org."],
      [5, "wrong", "Full name: Enter a name."],
      [6, "duplicate", "The same address stands in line 2."],
      [7, "wrong", "Website: Enter a link like https://example.org/me."],
    ]);
    expect(await ofJob(job)).toBe(1);
  });

  test("is imported as added by hand from the source import, and what stood in it is forgotten", async () => {
    const job = await createJob();
    const [ann, bob] = [address(), address()];
    const done = await bring(job, `Name,Email,Website\nAnn,${ann},\nBob,${bob},\n`);
    expect(done).toMatchObject({ state: "done", counts: { added: 2 }, examples: [] });
    const rows = await db.select().from(applications).where(eq(applications.jobId, job.id));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ source: "import", addedByUserId: recruiter.id, consentAt: null });
      expect(row.stageId).toBe(job.stages[0]?.id);
    }
    const added = and(eq(events.jobId, job.id), eq(events.type, "application.added"));
    expect(await db.$count(events, added)).toBe(2);
    const [kept] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from import_rows where cells is not null or email is not null`,
    );
    const open = await db.$count(importRows, eq(importRows.state, "ready"));
    expect((kept?.count ?? 0) >= open).toBe(true);
    expect(await db.$count(importRows, and(eq(importRows.importId, done.id), sql`cells is not null`))).toBe(
      0,
    );
    expect((await rowsOf(done.id)).map(({ name }) => name)).toEqual(["Ann", "Bob"]);
  });

  test("is undone as if it had never been, but for those somebody has begun to work with", async () => {
    const job = await createJob();
    const [ann, bob] = [address(), address()];
    const known = await createApplication(await createJob());
    const done = await bring(job, `Name,Email,Website\nAnn,${ann},\nBob,${bob},\nOld,${known.email},\n`);
    const annsRow = await db.query.applications.findFirst({ where: eq(applications.email, ann) });
    const colleague = await createUser("recruiter", { name: "Carl" });
    await writeNote(colleague, {
      applicationId: annsRow?.id ?? "",
      noteId: crypto.randomUUID(),
      body: "Hello",
    });
    const undone = await undo(done.id);
    expect(undone).toMatchObject({ state: "undone", counts: { removed: 2, kept: 1 } });
    const [stays] = (await rowsOf(done.id)).filter(({ state }) => state === "kept");
    expect(stays).toMatchObject({ line: 2, name: "Ann", why: "Carl wrote a note since." });
    expect(await ofJob(job)).toBe(1);
    expect(await db.$count(candidates, eq(candidates.email, bob))).toBe(0);
    expect(await db.$count(candidates, eq(candidates.email, known.email))).toBe(1);
    const counts = await stageCountsOf(db, job.id);
    expect(counts.get(job.stages[0]?.id ?? "")?.active).toBe(1);
  });

  test("goes on where a killed worker stopped, and adds nobody twice", async () => {
    const job = await createJob();
    const lines = Array.from({ length: 30 }, (_, index) => `Person ${index},${address()},`);
    const importId = await upload(job, `Name,Email,Website\n${lines.join("\n")}\n`);
    await check(importId);
    await Promise.all([startImport(recruiter, importId), startImport(recruiter, importId)]);
    await Promise.all([runImport({ importId }), runImport({ importId })]);
    expect(await getImport(recruiter, importId)).toMatchObject({ state: "done", counts: { added: 30 } });
    expect(await ofJob(job)).toBe(30);
  });
});

test("whoever is erased is forgotten in files that wait to be imported, too", async () => {
  const job = await createJob();
  const [ann, bob] = [address(), address()];
  const importId = await upload(job, `Name,Email\nAnn,${ann.toUpperCase()}\nBob,${bob}\n`);
  await db.transaction((tx) => eraseImportRowsOf(tx, [ann]));
  await check(importId);
  expect((await rowsOf(importId)).map(({ name }) => name)).toEqual(["Bob"]);
});

test("a file that nobody went on with is forgotten after a week", async () => {
  const job = await createJob();
  const importId = await upload(job, `Name,Email\nAnn,${address()}\n`);
  await withClock(addDays(now(), 6), forgetImports);
  expect(await getImport(recruiter, importId)).toMatchObject({ state: "uploaded" });
  await withClock(addDays(now(), 8), forgetImports);
  await expect(getImport(recruiter, importId)).rejects.toMatchObject({ code: "not_found" });
});

describe("what happens meanwhile", () => {
  test("the job is closed, or the role taken away: each row left says why", async () => {
    for (const change of ["close", "role"] as const) {
      const job = await createJob();
      const viewer = await createUser("recruiter");
      const importId = await upload(job, `Name,Email\nAnn,${address()}\n`, viewer);
      await checkImport(viewer, { importId, mapping: { fullName: 0, email: 1 } });
      await runImport({ importId });
      await startImport(viewer, importId);
      if (change === "role")
        await db.update(users).set({ role: "interviewer" }).where(eq(users.id, viewer.id));
      else await changeJobStatus(recruiter, { jobId: job.id, version: job.version, status: "closed" });
      await runImport({ importId });
      const [row] = await rowsOf(importId);
      expect(row?.state).toBe("wrong");
      expect(row?.why).toMatch(change === "close" ? /closed meanwhile/ : /role does not allow/);
      expect(await ofJob(job)).toBe(0);
    }
  });

  test("somebody applies between the dry run and the import: their own application stands", async () => {
    const job = await createJob();
    const ann = await createApplication(await createJob());
    const importId = await upload(job, `Name,Email\nAnn,${ann.email}\n`);
    await checkImport(recruiter, { importId, mapping: { fullName: 0, email: 1 } });
    await runImport({ importId });
    await db
      .update(applications)
      .set({ jobId: job.id, stageId: job.stages[1]?.id })
      .where(eq(applications.id, ann.id));
    await startImport(recruiter, importId);
    await runImport({ importId });
    expect((await rowsOf(importId))[0]).toMatchObject({ state: "duplicate", applicationId: ann.id });
  });
});

describe("whose it is", () => {
  test("managers and interviewers import nobody, and a colleague does not go on with another's file", async () => {
    const [manager, colleague] = [await createUser("hiring_manager"), await createUser("recruiter")];
    const job = await createJob({ members: [manager] });
    await expect(upload(job, "Name,Email\nAnn,a@b.org\n", manager)).rejects.toMatchObject({
      code: "forbidden",
    });
    const importId = await upload(job, `Name,Email\nAnn,${address()}\n`);
    await expect(getImport(manager, importId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(checkImport(colleague, { importId, mapping })).rejects.toMatchObject({ code: "conflict" });
  });

  test("a file without a single row, or without the columns that are needed, is refused", async () => {
    const job = await createJob();
    await expect(upload(job, "Name,Email\n")).rejects.toMatchObject({ code: "invalid" });
    expect(await db.$count(imports, eq(imports.jobId, job.id))).toBe(0);
    const importId = await upload(job, `Name,Email\nAnn,${address()}\n`);
    await expect(checkImport(recruiter, { importId, mapping: { fullName: 0 } })).rejects.toMatchObject({
      message: "Choose the column of the e-mail address.",
    });
  });
});
