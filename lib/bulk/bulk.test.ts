import { addDays } from "date-fns";
import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, bulkItems, events, mailOutbox, rejectionReasons, users } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { moveApplication } from "@/lib/applications/move-application";
import { rejectApplication } from "@/lib/applications/reject-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { deleteStage } from "@/lib/jobs/delete-stage";
import { tagApplication } from "@/lib/tags/tag-application";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { getBulk, listBulkItems } from "./queries";
import { runBulk } from "./run-bulk";
import { bulkItemStates, type StartBulkInput } from "./schemas";
import { startBulk } from "./start-bulk";
import { undoBulk } from "./undo-bulk";

withTestDatabase();

let recruiter: Viewer;
let colleague: Viewer;
let reasonId: string;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rita" });
  colleague = await createUser("recruiter", { name: "Carl" });
  const [reason] = await db
    .insert(rejectionReasons)
    .values({ name: "Not enough experience", kind: "we_rejected", position: 99 })
    .returning();
  reasonId = reason?.id ?? "";
});

type Row = typeof applications.$inferSelect;

async function makeWorld(count: number): Promise<{ job: TestJob; rows: Row[] }> {
  const job = await createJob();
  const rows: Row[] = [];
  for (let index = 0; index < count; index++) {
    rows.push(await createApplication(job, { fullName: `Person ${index}` }));
  }
  return { job, rows };
}

const stageOf = (job: TestJob, name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";
const inStage = (job: TestJob, stage: string) =>
  db.$count(applications, and(eq(applications.jobId, job.id), eq(applications.stageId, stageOf(job, stage))));
const read = async (id: string) => (await db.select().from(applications).where(eq(applications.id, id)))[0];

const chosen = (rows: Row[]): StartBulkInput["selection"] => ({
  of: "chosen",
  rows: rows.map(({ id, stageId }) => ({ id, stageId })),
});
const matching = (search = "", except: string[] = []) => ({ of: "matching" as const, search, except });

type Bulk = Pick<StartBulkInput, "selection" | "deed"> & { job: TestJob; operationId?: string };

const start = ({ job, operationId = newId(), ...rest }: Bulk, viewer = recruiter) =>
  startBulk(viewer, { operationId, slug: job.slug, ...rest });

async function run(bulk: Bulk, viewer = recruiter) {
  const { id } = await start(bulk, viewer);
  await runBulk({ operationId: id });
  return getBulk(viewer, id);
}

async function undo(operationId: string) {
  await undoBulk(recruiter, operationId);
  await runBulk({ operationId });
  return getBulk(recruiter, operationId);
}

async function whyOf(operationId: string) {
  const { rows } = await listBulkItems(recruiter, operationId, { after: null, states: [...bulkItemStates] });
  return Object.fromEntries(rows.map(({ name, why }) => [name, why]));
}

const toPanel = (job: TestJob) => ({ kind: "move" as const, toStageId: stageOf(job, "Panel") });
const rejecting = (sendsMail = false) => ({ kind: "reject" as const, reasonId, sendsMail });

describe("many at once", () => {
  test("are moved, each with its own event, and moved back as if nothing had been", async () => {
    const { job, rows } = await makeWorld(50);
    const moved = await run({ job, selection: matching(), deed: toPanel(job) });
    expect(moved).toMatchObject({ state: "done", what: "Move to Panel", total: 50, canUndo: true });
    expect(moved.counts).toMatchObject({ done: 50, refused: 0, waiting: 0 });
    expect(await inStage(job, "Panel")).toBe(50);
    const ofJob = and(eq(events.jobId, job.id), eq(events.type, "application.moved"));
    expect(await db.$count(events, ofJob)).toBe(50);

    const undone = await undo(moved.id);
    expect(undone).toMatchObject({ state: "undone", counts: { restored: 50, kept: 0 }, canUndo: false });
    const [first] = rows;
    expect(await read(first?.id ?? "")).toMatchObject({
      stageId: first?.stageId,
      stageEnteredAt: first?.stageEnteredAt,
    });
  });

  test("that match the filters are meant as they match on the server, but for those deselected", async () => {
    const { job, rows } = await makeWorld(5);
    const [inPanel, spared] = rows;
    await db
      .update(applications)
      .set({ stageId: stageOf(job, "Panel") })
      .where(eq(applications.id, inPanel?.id ?? ""));
    const selection = matching(`stage=${stageOf(job, "Applied")}`, [spared?.id ?? ""]);
    const done = await run({ job, selection, deed: rejecting() });
    expect(done).toMatchObject({ total: 3, counts: { done: 3 } });
    const standing = await db.$count(
      applications,
      and(inArray(applications.id, [inPanel?.id ?? "", spared?.id ?? ""]), eq(applications.status, "active")),
    );
    expect(standing).toBe(2);
  });

  test("are rejected with a mail each that leaves after the job's delay, and reopened with none leaving", async () => {
    const { job, rows } = await makeWorld(3);
    const done = await run({ job, selection: chosen(rows), deed: rejecting(true) });
    expect(done.counts.done).toBe(3);
    expect(done.mailsLeaveAt).not.toBeNull();
    const ids = rows.map(({ id }) => id);
    const mails = () => db.select().from(mailOutbox).where(inArray(mailOutbox.applicationId, ids));
    expect(
      (await mails()).every(({ state, sendAfter }) => state === "demo_address" && sendAfter > now()),
    ).toBe(true);
    await db
      .update(mailOutbox)
      .set({ state: "sent", sentAt: now() })
      .where(eq(mailOutbox.applicationId, ids[0] ?? ""));
    const undone = await undo(done.id);
    expect(undone.counts).toMatchObject({ restored: 2, kept: 1 });
    expect((await whyOf(done.id))["Person 0"]).toMatch(/mail has left already/);
    expect((await mails()).map(({ state }) => state).toSorted()).toEqual(["cancelled", "cancelled", "sent"]);
    expect(await read(ids[0] ?? "")).toMatchObject({ status: "rejected" });
  });

  test("are tagged, and only the tags of this operation are taken off again", async () => {
    const { job, rows } = await makeWorld(3);
    await tagApplication(colleague, { applicationId: rows[0]?.id ?? "", name: "Theory" });
    const done = await run({ job, selection: chosen(rows), deed: { kind: "tag", name: "Theory" } });
    expect(done.counts).toMatchObject({ done: 2, unchanged: 1 });
    expect((await undo(done.id)).counts).toMatchObject({ restored: 2, unchanged: 1 });
    const left = await db.execute(sql`select application_id as id from application_tags`);
    expect([...left]).toEqual([{ id: rows[0]?.id }]);
  });

  test("are put aside until a day, and are afterwards aside until the day of before", async () => {
    const { job, rows } = await makeWorld(2);
    const earlier = addDays(now(), 2);
    await db
      .update(applications)
      .set({ snoozedUntil: earlier })
      .where(eq(applications.id, rows[0]?.id ?? ""));
    const until = addDays(now(), 5).toISOString();
    const done = await run({ job, selection: chosen(rows), deed: { kind: "snooze", until } });
    expect((await read(rows[1]?.id ?? ""))?.snoozedUntil?.toISOString()).toBe(until);
    await undo(done.id);
    expect((await read(rows[0]?.id ?? ""))?.snoozedUntil).toEqual(earlier);
    expect((await read(rows[1]?.id ?? ""))?.snoozedUntil).toBeNull();
  });
});

describe("what happens meanwhile", () => {
  test("ended, moved by a colleague: these are refused with the reason, and all others are moved", async () => {
    const { job, rows } = await makeWorld(4);
    const [moved, rejected] = rows;
    const { id } = await start({ job, selection: chosen(rows), deed: toPanel(job) });
    const applied = stageOf(job, "Applied");
    const toStageId = stageOf(job, "Offer");
    await moveApplication(colleague, { applicationId: moved?.id ?? "", fromStageId: applied, toStageId });
    await rejectApplication(colleague, { applicationId: rejected?.id ?? "", fromStageId: applied, reasonId });
    await runBulk({ operationId: id });
    expect((await getBulk(recruiter, id)).counts).toMatchObject({ done: 2, refused: 2 });
    expect(await whyOf(id)).toEqual({
      "Person 0": "Carl moved this application to Offer already.",
      "Person 1": "Carl rejected this application. Reopen it to go on with it.",
      "Person 2": null,
      "Person 3": null,
    });
    expect(await read(rejected?.id ?? "")).toMatchObject({ status: "rejected" });
  });

  test("the stage is deleted: nobody is moved anywhere, and each says why", async () => {
    const { job, rows } = await makeWorld(2);
    const { id } = await start({ job, selection: chosen(rows), deed: toPanel(job) });
    await deleteStage(colleague, { jobId: job.id, version: job.version, stageId: stageOf(job, "Panel") });
    await runBulk({ operationId: id });
    expect((await getBulk(recruiter, id)).counts.refused).toBe(2);
    expect((await whyOf(id))["Person 0"]).toBe("This job has no such stage. It may have been removed.");
    expect(await inStage(job, "Applied")).toBe(2);
  });

  test("a stage of another job is refused before it begins", async () => {
    const { job, rows } = await makeWorld(1);
    const other = await createJob();
    const begun = start({ job, selection: chosen(rows), deed: toPanel(other) });
    await expect(begun).rejects.toMatchObject({ code: "not_found" });
  });

  test("the role is taken away while it runs: what is left is refused, what was done stays", async () => {
    const { job, rows } = await makeWorld(45);
    const leaving = await createUser("recruiter");
    const { id } = await start({ job, selection: chosen(rows), deed: toPanel(job) }, leaving);
    const { runBatch } = await import("./run-batch");
    const after = await runBatch(id, "00000000-0000-0000-0000-000000000000");
    await db.update(users).set({ role: "interviewer" }).where(eq(users.id, leaving.id));
    expect(after).not.toBeNull();
    await runBulk({ operationId: id });
    expect((await getBulk(recruiter, id)).counts).toMatchObject({ done: 40, refused: 5 });
    const whys = new Set(Object.values(await whyOf(id)));
    expect(whys).toEqual(new Set([null, "Your role does not allow this. An admin can change it."]));
  });

  test("clicked twice, it runs once", async () => {
    const { job, rows } = await makeWorld(3);
    const operationId = newId();
    const click = () => start({ job, operationId, selection: chosen(rows), deed: toPanel(job) });
    const [one, two] = await Promise.all([click(), click()]);
    expect(one.id).toBe(two.id);
    await Promise.all([runBulk({ operationId }), runBulk({ operationId })]);
    const ofJob = and(eq(events.jobId, job.id), eq(events.type, "application.moved"));
    expect(await db.$count(events, ofJob)).toBe(3);
    expect(await db.$count(bulkItems, eq(bulkItems.operationId, operationId))).toBe(3);
  });

  test("somebody goes on with one of them: the undo leaves that one, names it and says why", async () => {
    const { job, rows } = await makeWorld(3);
    const done = await run({ job, selection: chosen(rows), deed: toPanel(job) });
    await moveApplication(colleague, {
      applicationId: rows[1]?.id ?? "",
      fromStageId: stageOf(job, "Panel"),
      toStageId: stageOf(job, "Offer"),
    });
    expect((await undo(done.id)).counts).toMatchObject({ restored: 2, kept: 1 });
    expect((await whyOf(done.id))["Person 1"]).toBe("Carl moved this application from Panel to Offer since.");
    expect(await inStage(job, "Offer")).toBe(1);
  });
});

describe("whose it is", () => {
  test("a colleague who is not on the job's team chooses nobody of it, and sees nothing of it", async () => {
    const { job, rows } = await makeWorld(1);
    const manager = await createUser("hiring_manager");
    const begun = start({ job, selection: chosen(rows), deed: toPanel(job) }, manager);
    await expect(begun).rejects.toMatchObject({ code: "not_found" });
    const done = await run({ job, selection: chosen(rows), deed: toPanel(job) });
    await expect(getBulk(manager, done.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(undoBulk(colleague, done.id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("interviewers do nothing to many, and a manager hires nobody", async () => {
    const [interviewer, manager] = [await createUser("interviewer"), await createUser("hiring_manager")];
    const job = await createJob({ members: [manager, interviewer] });
    const rows = [await createApplication(job, { reviewers: [interviewer] })];
    const hire = { kind: "move" as const, toStageId: stageOf(job, "Hired") };
    for (const viewer of [interviewer, manager]) {
      const begun = start({ job, selection: chosen(rows), deed: hire }, viewer);
      await expect(begun).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("nobody of another job is chosen", async () => {
    const [{ job }, other] = [await makeWorld(1), await makeWorld(1)];
    const begun = start({ job, selection: chosen(other.rows), deed: toPanel(job) });
    await expect(begun).rejects.toMatchObject({ code: "conflict", message: /Nobody of these/ });
  });
});
