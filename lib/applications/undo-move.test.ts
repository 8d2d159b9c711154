import { addMinutes, subDays } from "date-fns";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events, rejectionReasons } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { listHistory } from "@/lib/events/queries";
import { newId } from "@/lib/ids";
import { deleteStage } from "@/lib/jobs/delete-stage";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { foldStageCounts } from "./fold-stage-counts";
import { lateCountsOf } from "./late-counts-of";
import { moveApplication } from "./move-application";
import { rejectApplication } from "./reject-application";
import { reopenApplication } from "./reopen-application";
import { stageCountsOf } from "./stage-counts-of";
import { undoMove } from "./undo-move";

withTestDatabase();

const longAgo = subDays(now(), 30);
let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rui Costa" });
  job = await createJob();
});

const stageOf = (of: TestJob, name: string) => {
  const found = of.stages.find((stage) => stage.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found.id;
};

async function move(applicationId: string, from: string, to: string, { by = recruiter, of = job } = {}) {
  const stages = { fromStageId: stageOf(of, from), toStageId: stageOf(of, to) };
  const { moveId } = await moveApplication(by, { applicationId, ...stages });
  if (!moveId) throw new Error("nothing moved");
  return { applicationId, moveId };
}

const rowOf = async (id: string) => {
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  if (!row) throw new Error("no application");
  return row;
};

const typesOf = async (applicationId: string) =>
  (await db.select().from(events).where(eq(events.applicationId, applicationId)).orderBy(events.at)).map(
    ({ type }) => type,
  );

describe("taking a move back", () => {
  test("restores the stage and since when, writes who did it, and the counts are as if nothing had been", async () => {
    const own = await createJob();
    const before = await createApplication(own, { stageEnteredAt: longAgo });
    const made = await move(before.id, "Applied", "Panel", { of: own });
    expect(await undoMove(recruiter, made)).toMatchObject({
      stageName: "Applied",
      status: "active",
      stageEnteredAt: longAgo.toISOString(),
    });
    expect(await rowOf(before.id)).toEqual({ ...before, version: before.version + 2 });
    for (const count of [async () => undefined, foldStageCounts]) {
      await count();
      const counts = await stageCountsOf(db, own.id);
      expect(counts.get(stageOf(own, "Applied"))?.active).toBe(1);
      expect(counts.get(stageOf(own, "Panel"))?.active ?? 0).toBe(0);
      expect((await lateCountsOf(db, [own.id])).get(stageOf(own, "Applied"))).toBe(1);
    }
    const { entries } = await listHistory(recruiter, before.id, null);
    expect(entries.map(({ who, what }) => `${who} ${what}`)).toEqual([
      "Rui Costa moved this back to Applied, undoing the move to Panel",
      "Rui Costa moved this application from Applied to Panel",
    ]);
  });

  test("unhires whom it hired, and hires again whom a move had made active", async () => {
    const { id } = await createApplication(job, { stage: "Offer", stageEnteredAt: longAgo });
    await undoMove(recruiter, await move(id, "Offer", "Hired"));
    expect(await rowOf(id)).toMatchObject({ status: "active", endedAt: null, stageEnteredAt: longAgo });
    await move(id, "Offer", "Hired");
    const hired = await rowOf(id);
    await undoMove(recruiter, await move(id, "Hired", "Panel"));
    expect(await rowOf(id)).toEqual({ ...hired, version: hired.version + 2 });
  });

  test("happens once: the second time it is not the last thing any more", async () => {
    const { id } = await createApplication(job);
    const made = await move(id, "Applied", "Panel");
    const tries = await Promise.allSettled([undoMove(recruiter, made), undoMove(recruiter, made)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(undoMove(recruiter, made)).rejects.toMatchObject({ code: "conflict" });
    expect(await typesOf(id)).toEqual(["application.moved", "application.move_undone"]);
  });

  test("is refused with who and where, once a colleague moved on", async () => {
    const { id } = await createApplication(job);
    const made = await move(id, "Applied", "Panel");
    await move(id, "Panel", "Offer", { by: await createUser("recruiter", { name: "Rosa Falk" }) });
    const moved = await rowOf(id);
    await expect(undoMove(recruiter, made)).rejects.toMatchObject({
      code: "conflict",
      message: "Rosa Falk moved this application to Offer since.",
    });
    expect(await rowOf(id)).toEqual(moved);
  });

  test("is refused after a rejection, and after that was reopened", async () => {
    const { id } = await createApplication(job);
    const made = await move(id, "Applied", "Panel");
    const reasonId = newId();
    await db
      .insert(rejectionReasons)
      .values({ id: reasonId, name: "Closer match", kind: "we_rejected", position: 0 });
    await rejectApplication(recruiter, {
      applicationId: id,
      reasonId,
      fromStageId: stageOf(job, "Panel"),
    });
    await expect(undoMove(recruiter, made)).rejects.toMatchObject({
      message: "You rejected this application since.",
    });
    await reopenApplication(recruiter, { applicationId: id });
    await expect(undoMove(recruiter, made)).rejects.toMatchObject({
      message: "You reopened this application in Panel since.",
    });
  });

  test("is refused after an hour", async () => {
    const { id } = await createApplication(job);
    const made = await move(id, "Applied", "Panel");
    const late = withClock(addMinutes(now(), 61), () => undoMove(recruiter, made));
    await expect(late).rejects.toMatchObject({ code: "conflict", message: /too long ago/ });
    await withClock(addMinutes(now(), 59), () => undoMove(recruiter, made));
  });

  test("is refused when the stage it came from was deleted", async () => {
    const own = await createJob();
    const { id } = await createApplication(own);
    await createApplication(own, { stage: "Panel" });
    const made = await move(id, "Applied", "Panel", { of: own });
    const further = await move(id, "Panel", "Offer", { of: own });
    await deleteStage(recruiter, {
      jobId: own.id,
      version: own.version,
      stageId: stageOf(own, "Panel"),
      moveToStageId: stageOf(own, "Applied"),
    });
    await expect(undoMove(recruiter, further)).rejects.toMatchObject({
      message: "The stage Panel is not there any more.",
    });
    await expect(undoMove(recruiter, made)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of a job whose team one is not on, or of another application's move, does not exist", async () => {
    const manager = await createUser("hiring_manager");
    const [{ id }, other] = [await createApplication(job), await createApplication(job)];
    const made = await move(id, "Applied", "Panel");
    await expect(undoMove(manager, made)).rejects.toMatchObject({ code: "not_found" });
    for (const foreign of [
      { ...made, applicationId: other.id },
      { ...made, moveId: newId() },
    ]) {
      await expect(undoMove(recruiter, foreign)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("is not for interviewers, and a manager does not undo a hire", async () => {
    const [interviewer, manager] = [await createUser("interviewer"), await createUser("hiring_manager")];
    const own = await createJob({ members: [manager] });
    const { id } = await createApplication(own, { stage: "Offer", reviewers: [interviewer] });
    const made = await move(id, "Offer", "Hired", { of: own });
    for (const viewer of [interviewer, manager]) {
      await expect(undoMove(viewer, made)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
