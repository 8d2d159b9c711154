import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { moveApplication } from "./move-application";
import { stageCountsOf } from "./stage-counts-of";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
});

const stageOf = (of: TestJob, name: string) => {
  const found = of.stages.find((stage) => stage.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found.id;
};

const move = (applicationId: string, from: string, to: string, of = job) => ({
  applicationId,
  fromStageId: stageOf(of, from),
  toStageId: stageOf(of, to),
});

const eventsOf = (applicationId: string) =>
  db.select().from(events).where(eq(events.applicationId, applicationId));

async function isSomeoneWaiting(): Promise<boolean> {
  const rows = await db.execute(sql`select 1 from pg_locks where not granted`);
  return rows.length > 0;
}

describe("moving an application", () => {
  test("changes its stage, writes who moved it from where to where, and the counts follow", async () => {
    const own = await createJob();
    const application = await createApplication(own);
    const view = await moveApplication(recruiter, move(application.id, "Applied", "Panel", own));
    expect(view).toMatchObject({ stageName: "Panel", status: "active" });
    const [event] = await eventsOf(application.id);
    expect(event).toMatchObject({
      type: "application.moved",
      actorName: recruiter.name,
      data: { fromStage: "Applied", toStage: "Panel" },
    });
    const counts = await stageCountsOf(db, own.id);
    expect(counts.get(stageOf(own, "Panel"))?.active).toBe(1);
    expect(counts.get(stageOf(own, "Applied"))?.active ?? 0).toBe(0);
  });

  test("into a hired stage hires; out of it, the application is active again", async () => {
    const { id } = await createApplication(job, { stage: "Offer" });
    expect((await moveApplication(recruiter, move(id, "Offer", "Hired"))).status).toBe("hired");
    expect((await moveApplication(recruiter, move(id, "Hired", "Offer"))).status).toBe("active");
  });

  test("a hiring manager moves on their own job, but does not hire", async () => {
    const manager = await createUser("hiring_manager");
    const own = await createJob({ members: [manager] });
    const { id } = await createApplication(own, { stage: "Panel" });
    await moveApplication(manager, move(id, "Panel", "Offer", own));
    await expect(moveApplication(manager, move(id, "Offer", "Hired", own))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("of a job whose team one is not on does not exist", async () => {
    const manager = await createUser("hiring_manager");
    const { id } = await createApplication(job);
    await expect(moveApplication(manager, move(id, "Applied", "Panel"))).rejects.toMatchObject({
      code: "not_found",
    });
    const confidential = await createJob({ confidential: true });
    const secret = await createApplication(confidential);
    await expect(
      moveApplication(recruiter, move(secret.id, "Applied", "Panel", confidential)),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("is not for interviewers, also when they are assigned", async () => {
    const interviewer = await createUser("interviewer");
    const { id } = await createApplication(job, { reviewers: [interviewer] });
    await expect(moveApplication(interviewer, move(id, "Applied", "Panel"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("a recruiter cannot move an application into another job's stage", async () => {
    const other = await createJob();
    const { id } = await createApplication(job);
    const input = { ...move(id, "Applied", "Panel"), toStageId: stageOf(other, "Panel") };
    await expect(moveApplication(recruiter, input)).rejects.toMatchObject({ code: "not_found" });
  });

  test("that someone else moved meanwhile is refused with who and where to", async () => {
    const faster = await createUser("recruiter", { name: "Rosa Falk" });
    const { id } = await createApplication(job);
    await moveApplication(faster, move(id, "Applied", "Panel"));
    await expect(moveApplication(recruiter, move(id, "Applied", "Offer"))).rejects.toMatchObject({
      code: "conflict",
      message: "Rosa Falk moved this application to Panel already.",
    });
  });

  test("of two at the same instant exactly one happens", async () => {
    const { id } = await createApplication(job);
    const tries = await Promise.allSettled([
      moveApplication(recruiter, move(id, "Applied", "Panel")),
      moveApplication(recruiter, move(id, "Applied", "Offer")),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("that loses the race only at its write is told of the winner, not of itself", async () => {
    const faster = await createUser("recruiter", { name: "Rosa Falk" });
    const { id, jobId } = await createApplication(job);
    const slower = await db.transaction(async (tx) => {
      await tx
        .update(applications)
        .set({ stageId: stageOf(job, "Panel") })
        .where(eq(applications.id, id));
      await recordEvent(tx, { type: "application.moved", actor: faster, jobId, applicationId: id });
      const refused = moveApplication(recruiter, move(id, "Applied", "Offer")).catch((error) => error);
      await expect.poll(() => isSomeoneWaiting()).toBe(true);
      return { refused };
    });
    expect(await slower.refused).toMatchObject({
      code: "conflict",
      message: "Rosa Falk moved this application to Panel already.",
    });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("to where it is already writes nothing", async () => {
    const { id, version } = await createApplication(job);
    await moveApplication(recruiter, move(id, "Applied", "Applied"));
    const [row] = await db.select().from(applications).where(eq(applications.id, id));
    expect(row?.version).toBe(version);
    expect(await eventsOf(id)).toHaveLength(0);
  });

  test("that was rejected is refused until it is reopened", async () => {
    const { id } = await createApplication(job, { status: "rejected" });
    await expect(moveApplication(recruiter, move(id, "Applied", "Panel"))).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
