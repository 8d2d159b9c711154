import { addDays, addMinutes } from "date-fns";
import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now, withClock } from "@/lib/clock";
import { tagApplication } from "@/lib/tags/tag-application";
import {
  type BulkWorld,
  chosen,
  inStage,
  makeBulkWorld,
  makeMany,
  matching,
  readRow,
  stageOf,
  toPanel,
} from "@/lib/testing/bulk-world";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { getBulk } from "./queries";
import { undoBulk } from "./undo-bulk";

withTestDatabase();

let world: BulkWorld;

beforeAll(async () => {
  world = await makeBulkWorld();
});

describe("many at once", () => {
  test("are moved, each with its own event, and moved back as if nothing had been", async () => {
    const { job, rows } = await makeMany(6);
    const moved = await world.run({ job, selection: matching(), deed: toPanel(job) });
    expect(moved).toMatchObject({ state: "done", what: "Move to Panel", total: 6, canUndo: true });
    expect(moved.counts).toMatchObject({ done: 6, refused: 0, waiting: 0 });
    expect(await inStage(job, "Panel")).toBe(6);
    const ofJob = and(eq(events.jobId, job.id), eq(events.type, "application.moved"));
    expect(await db.$count(events, ofJob)).toBe(6);

    const undone = await world.undo(moved.id);
    expect(undone).toMatchObject({ state: "undone", counts: { restored: 6, kept: 0 }, canUndo: false });
    const [first] = rows;
    expect(await readRow(first?.id)).toMatchObject({
      stageId: first?.stageId,
      stageEnteredAt: first?.stageEnteredAt,
    });
  });

  test("that match the filters are meant as they match on the server, but for those deselected", async () => {
    const { job, rows } = await makeMany(5);
    const [inPanel, spared] = rows;
    await db
      .update(applications)
      .set({ stageId: stageOf(job, "Panel") })
      .where(eq(applications.id, inPanel?.id ?? ""));
    const selection = matching(`stage=${stageOf(job, "Applied")}`, [spared?.id ?? ""]);
    const done = await world.run({
      job,
      selection,
      deed: { kind: "reject", reasonId: world.reasonId, sendsMail: false },
    });
    expect(done).toMatchObject({ total: 3, counts: { done: 3 } });
    const standing = await db.$count(
      applications,
      and(inArray(applications.id, [inPanel?.id ?? "", spared?.id ?? ""]), eq(applications.status, "active")),
    );
    expect(standing).toBe(2);
  });

  test("are rejected with a mail each that leaves after the job's delay, and reopened with none leaving", async () => {
    const { job, rows } = await makeMany(3);
    const done = await world.run({
      job,
      selection: chosen(rows),
      deed: { kind: "reject", reasonId: world.reasonId, sendsMail: true },
    });
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
    const undone = await world.undo(done.id);
    expect(undone.counts).toMatchObject({ restored: 2, kept: 1 });
    expect((await world.whyOf(done.id))["Person 0"]).toMatch(/mail has left already/);
    expect((await mails()).map(({ state }) => state).toSorted()).toEqual(["cancelled", "cancelled", "sent"]);
    expect(await readRow(ids[0])).toMatchObject({ status: "rejected" });
  });

  test("are tagged, and only the tags of this operation are taken off again", async () => {
    const { job, rows } = await makeMany(3);
    await tagApplication(world.colleague, { applicationId: rows[0]?.id ?? "", name: "Theory" });
    const done = await world.run({ job, selection: chosen(rows), deed: { kind: "tag", name: "Theory" } });
    expect(done.counts).toMatchObject({ done: 2, unchanged: 1 });
    expect((await world.undo(done.id)).counts).toMatchObject({ restored: 2, unchanged: 1 });
    const left = await db.execute(sql`select application_id as id from application_tags`);
    expect([...left]).toEqual([{ id: rows[0]?.id }]);
  });

  test("are put aside until a day, and are afterwards aside until the day of before", async () => {
    const { job, rows } = await makeMany(2);
    const earlier = addDays(now(), 2);
    await db
      .update(applications)
      .set({ snoozedUntil: earlier })
      .where(eq(applications.id, rows[0]?.id ?? ""));
    const until = addDays(now(), 5).toISOString();
    const done = await world.run({ job, selection: chosen(rows), deed: { kind: "snooze", until } });
    expect((await readRow(rows[1]?.id))?.snoozedUntil?.toISOString()).toBe(until);
    await world.undo(done.id);
    expect((await readRow(rows[0]?.id))?.snoozedUntil).toEqual(earlier);
    expect((await readRow(rows[1]?.id))?.snoozedUntil).toBeNull();
  });
});

test("moves can be undone for an hour, as a single one can", async () => {
  const { job, rows } = await makeMany(1);
  const done = await world.run({ job, selection: chosen(rows), deed: toPanel(job) });
  const later = (minutes: number) =>
    withClock(addMinutes(now(), minutes), () => getBulk(world.recruiter, done.id));
  expect(await later(59)).toMatchObject({ canUndo: true });
  expect(await later(61)).toMatchObject({ canUndo: false });
});

describe("whose it is", () => {
  test("a colleague who is not on the job's team chooses nobody of it, and sees nothing of it", async () => {
    const { job, rows } = await makeMany(1);
    const manager = await createUser("hiring_manager");
    const begun = world.start({ job, selection: chosen(rows), deed: toPanel(job) }, manager);
    await expect(begun).rejects.toMatchObject({ code: "not_found" });
    const done = await world.run({ job, selection: chosen(rows), deed: toPanel(job) });
    await expect(getBulk(manager, done.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(undoBulk(world.colleague, done.id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("interviewers do nothing to many, and a manager hires nobody", async () => {
    const [interviewer, manager] = [await createUser("interviewer"), await createUser("hiring_manager")];
    const job = await createJob({ members: [manager, interviewer] });
    const rows = [await createApplication(job, { reviewers: [interviewer] })];
    const hire = { kind: "move" as const, toStageId: stageOf(job, "Hired") };
    for (const viewer of [interviewer, manager]) {
      const begun = world.start({ job, selection: chosen(rows), deed: hire }, viewer);
      await expect(begun).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("nobody of another job is chosen", async () => {
    const [{ job }, other] = [await makeMany(1), await makeMany(1)];
    const begun = world.start({ job, selection: chosen(other.rows), deed: toPanel(job) });
    await expect(begun).rejects.toMatchObject({ code: "conflict", message: /Nobody of these/ });
  });
});
