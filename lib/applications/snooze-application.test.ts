import { addDays, subMinutes } from "date-fns";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findApplicationPage } from "./application-queries";
import { moveApplication } from "./move-application";
import { snoozeApplication } from "./snooze-application";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;
const tomorrow = () => addDays(now(), 1).toISOString();

beforeAll(async () => {
  await seedFirstRun();
  recruiter = await createUser("recruiter");
  job = await createJob();
});

const snoozed = async (id: string) => (await findApplicationPage(recruiter, id))?.application.snoozedUntil;
const typesOf = async (id: string) => {
  const rows = await db.select({ type: events.type }).from(events).where(eq(events.applicationId, id));
  return rows.map(({ type }) => type);
};

describe("snoozing", () => {
  test("puts an application aside until a day, once, and is taken back", async () => {
    const { id } = await createApplication(job);
    const until = tomorrow();
    await snoozeApplication(recruiter, { applicationId: id, until });
    await snoozeApplication(recruiter, { applicationId: id, until });
    expect(await snoozed(id)).toBe(until);
    expect(await typesOf(id)).toEqual(["application.snoozed"]);
    await snoozeApplication(recruiter, { applicationId: id, until: null });
    expect(await snoozed(id)).toBeNull();
    expect(await typesOf(id)).toEqual(["application.snoozed", "application.woken"]);
  });

  test("is over on its day, and with a move", async () => {
    const { id } = await createApplication(job);
    await snoozeApplication(recruiter, { applicationId: id, until: tomorrow() });
    await db
      .update(applications)
      .set({ snoozedUntil: subMinutes(now(), 1) })
      .where(eq(applications.id, id));
    expect(await snoozed(id)).toBeNull();

    const [from, to] = job.stages;
    if (!from || !to) throw new Error("the job has no two stages");
    await snoozeApplication(recruiter, { applicationId: id, until: tomorrow() });
    await moveApplication(recruiter, { applicationId: id, fromStageId: from.id, toStageId: to.id });
    expect(await snoozed(id)).toBeNull();
  });

  test("is refused for a day gone by, one over a year away, and where one may not", async () => {
    const { id } = await createApplication(job);
    for (const until of [subMinutes(now(), 1).toISOString(), addDays(now(), 400).toISOString()]) {
      await expect(snoozeApplication(recruiter, { applicationId: id, until })).rejects.toMatchObject({
        code: "invalid",
        fieldErrors: { until: [expect.any(String)] },
      });
    }
    const interviewer = await createUser("interviewer");
    const input = { applicationId: id, until: tomorrow() };
    await expect(snoozeApplication(interviewer, input)).rejects.toMatchObject({ code: "forbidden" });
    const manager = await createUser("hiring_manager");
    await expect(snoozeApplication(manager, input)).rejects.toMatchObject({ code: "not_found" });
  });

  test("one that has ended is a conflict", async () => {
    const { id } = await createApplication(job, { status: "rejected" });
    const input = { applicationId: id, until: tomorrow() };
    await expect(snoozeApplication(recruiter, input)).rejects.toMatchObject({ code: "conflict" });
    expect(await typesOf(id)).toEqual([]);
  });
});
