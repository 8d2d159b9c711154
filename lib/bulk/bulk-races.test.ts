import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { bulkItems, events, users } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { moveApplication } from "@/lib/applications/move-application";
import { rejectApplication } from "@/lib/applications/reject-application";
import { newId } from "@/lib/ids";
import { deleteStage } from "@/lib/jobs/delete-stage";
import {
  type BulkWorld,
  chosen,
  inStage,
  makeBulkWorld,
  makeMany,
  readRow,
  stageOf,
  toPanel,
} from "@/lib/testing/bulk-world";
import { createJob, createUser } from "@/lib/testing/factories";
import { getBulk } from "./queries";
import { firstId, runBulk } from "./run-bulk";

withTestDatabase();

let world: BulkWorld;

beforeAll(async () => {
  world = await makeBulkWorld();
});

describe("what happens meanwhile", () => {
  test("ended, moved by a colleague: these are refused with the reason, and all others are moved", async () => {
    const { job, rows } = await makeMany(4);
    const [moved, rejected] = rows;
    const { id } = await world.start({ job, selection: chosen(rows), deed: toPanel(job) });
    const applied = stageOf(job, "Applied");
    const toStageId = stageOf(job, "Offer");
    await moveApplication(world.colleague, {
      applicationId: moved?.id ?? "",
      fromStageId: applied,
      toStageId,
    });
    await rejectApplication(world.colleague, {
      applicationId: rejected?.id ?? "",
      fromStageId: applied,
      reasonId: world.reasonId,
    });
    await runBulk({ operationId: id });
    expect((await getBulk(world.recruiter, id)).counts).toMatchObject({ done: 2, refused: 2 });
    expect(await world.whyOf(id)).toEqual({
      "Person 0": "Carl moved this application to Offer already.",
      "Person 1": "Carl rejected this application. Reopen it to go on with it.",
      "Person 2": null,
      "Person 3": null,
    });
    expect(await readRow(rejected?.id)).toMatchObject({ status: "rejected" });
  });

  test("the stage is deleted: nobody is moved anywhere, and each says why", async () => {
    const { job, rows } = await makeMany(2);
    const { id } = await world.start({ job, selection: chosen(rows), deed: toPanel(job) });
    await deleteStage(world.colleague, {
      jobId: job.id,
      version: job.version,
      stageId: stageOf(job, "Panel"),
    });
    await runBulk({ operationId: id });
    expect((await getBulk(world.recruiter, id)).counts.refused).toBe(2);
    expect((await world.whyOf(id))["Person 0"]).toBe("This job has no such stage. It may have been removed.");
    expect(await inStage(job, "Applied")).toBe(2);
  });

  test("a stage of another job is refused before it begins", async () => {
    const { job, rows } = await makeMany(1);
    const other = await createJob();
    const begun = world.start({ job, selection: chosen(rows), deed: toPanel(other) });
    await expect(begun).rejects.toMatchObject({ code: "not_found" });
  });

  test("the role is taken away while it runs: what is left is refused, what was done stays", async () => {
    const { job, rows } = await makeMany(45);
    const leaving = await createUser("recruiter");
    const { id } = await world.start({ job, selection: chosen(rows), deed: toPanel(job) }, leaving);
    const { runBatch } = await import("./run-batch");
    const after = await runBatch(id, firstId);
    await db.update(users).set({ role: "interviewer" }).where(eq(users.id, leaving.id));
    expect(after).not.toBeNull();
    await runBulk({ operationId: id });
    expect((await getBulk(world.recruiter, id)).counts).toMatchObject({ done: 40, refused: 5 });
    const whys = new Set(Object.values(await world.whyOf(id)));
    expect(whys).toEqual(new Set([null, "Your role does not allow this. An admin can change it."]));
  }, 60_000);

  test("clicked twice, it runs once", async () => {
    const { job, rows } = await makeMany(3);
    const operationId = newId();
    const click = () => world.start({ job, operationId, selection: chosen(rows), deed: toPanel(job) });
    const [one, two] = await Promise.all([click(), click()]);
    expect(one.id).toBe(two.id);
    await Promise.all([runBulk({ operationId }), runBulk({ operationId })]);
    const ofJob = and(eq(events.jobId, job.id), eq(events.type, "application.moved"));
    expect(await db.$count(events, ofJob)).toBe(3);
    expect(await db.$count(bulkItems, eq(bulkItems.operationId, operationId))).toBe(3);
  });

  test("somebody goes on with one of them: the undo leaves that one, names it and says why", async () => {
    const { job, rows } = await makeMany(3);
    const done = await world.run({ job, selection: chosen(rows), deed: toPanel(job) });
    await moveApplication(world.colleague, {
      applicationId: rows[1]?.id ?? "",
      fromStageId: stageOf(job, "Panel"),
      toStageId: stageOf(job, "Offer"),
    });
    expect((await world.undo(done.id)).counts).toMatchObject({ restored: 2, kept: 1 });
    expect((await world.whyOf(done.id))["Person 1"]).toBe(
      "Carl moved this application from Panel to Offer since.",
    );
    expect(await inStage(job, "Offer")).toBe(1);
  });
});
