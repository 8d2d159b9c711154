import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events, jobs, rejectionReasons } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { deleteStage } from "@/lib/jobs/delete-stage";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { moveApplication } from "./move-application";
import { rejectApplication } from "./reject-application";

withTestDatabase();

let rosa: Viewer;
let ilse: Viewer;
const reasonId = newId();

beforeAll(async () => {
  rosa = await createUser("recruiter", { name: "Rosa Falk" });
  ilse = await createUser("recruiter", { name: "Ilse Brandt" });
  await db
    .insert(rejectionReasons)
    .values({ id: reasonId, name: "Closer match", kind: "we_rejected", position: 0 });
});

const stageId = (job: TestJob, name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";

const standing = async (id: string) => {
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  const written = await db.select().from(events).where(eq(events.applicationId, id));
  return { stageId: row?.stageId, status: row?.status, events: written.map(({ type }) => type) };
};

test("of an advance and a rejection at the same instant one happens, and the other is told who was first", async () => {
  const job = await createJob();
  const [applied, panel] = [stageId(job, "Applied"), stageId(job, "Panel")];
  for (let turn = 0; turn < 12; turn += 1) {
    const { id } = await createApplication(job);
    const advance = () =>
      moveApplication(rosa, { applicationId: id, fromStageId: applied, toStageId: panel });
    const reject = () => rejectApplication(ilse, { applicationId: id, reasonId, fromStageId: applied });
    const begun = turn % 2 === 0 ? [advance(), reject()] : [reject(), advance()].toReversed();
    const [moved, rejected] = await Promise.allSettled(begun);
    expect([moved?.status, rejected?.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const { events: written, ...now } = await standing(id);
    if (moved?.status === "fulfilled") {
      expect(now).toEqual({ stageId: panel, status: "active" });
      expect(written).toEqual(["application.moved"]);
      expect(String(Reflect.get(Object(rejected), "reason"))).toContain("Rosa Falk moved this application");
    } else {
      expect(now).toEqual({ stageId: applied, status: "rejected" });
      expect(written).toEqual(["application.rejected"]);
      expect(String(Reflect.get(Object(moved), "reason"))).toContain("Ilse Brandt rejected");
    }
  }
});

test("an advance that was decided before a colleague's rejection, and arrives after it, takes nothing back", async () => {
  const job = await createJob();
  const applied = stageId(job, "Applied");
  const { id } = await createApplication(job);
  await rejectApplication(ilse, { applicationId: id, reasonId, fromStageId: applied });
  const advance = { applicationId: id, fromStageId: applied, toStageId: stageId(job, "Panel") };
  await expect(moveApplication(rosa, advance)).rejects.toMatchObject({
    code: "conflict",
    message: "Ilse Brandt rejected this application. Reopen it to move it.",
  });
  expect(await standing(id)).toMatchObject({ stageId: applied, status: "rejected" });
  const meant = await moveApplication(rosa, { ...advance, takesBackRejection: true });
  expect(meant.status).toBe("active");
});

test("a stage deleted while somebody is moved into it: they are in the one that took its place, or stay, never lost", async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    const job = await createJob();
    const [applied, panel, offer] = [stageId(job, "Applied"), stageId(job, "Panel"), stageId(job, "Offer")];
    const { id } = await createApplication(job);
    const [row] = await db.select({ version: jobs.version }).from(jobs).where(eq(jobs.id, job.id));
    const input = { jobId: job.id, version: row?.version ?? 0, stageId: panel, moveToStageId: offer };
    const [moved, deleted] = await Promise.allSettled([
      moveApplication(rosa, { applicationId: id, fromStageId: applied, toStageId: panel }),
      deleteStage(ilse, input),
    ]);
    expect(deleted.status).toBe("fulfilled");
    const now = await standing(id);
    expect(now.stageId).toBe(moved.status === "fulfilled" ? offer : applied);
    if (moved.status === "rejected") expect(String(moved.reason)).toMatch(/stage/i);
  }
});
