import { addHours, addMinutes } from "date-fns";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mailOutbox, rejectionReasons, settings, stages } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { listOwnApplications } from "@/lib/candidates/queries";
import { withClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { deleteStage } from "@/lib/jobs/delete-stage";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findApplicationPage } from "./application-queries";
import { moveApplication } from "./move-application";
import { rejectApplication } from "./reject-application";
import { reopenApplication } from "./reopen-application";
import { undoMove } from "./undo-move";
import { withdrawApplication } from "./withdraw-application";

withTestDatabase();

let recruiter: Viewer;
let reasonId: string;
const mail = { subject: "About you", text: "Hello,\n\n{{link}}\n\nBye" };
const at = new Date("2026-03-02T09:00:00.000Z");

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  const organisation = { organisationName: "Anthropic", privacyContactEmail: "privacy@anthropic.org" };
  await db.insert(settings).values({ ...organisation, updatedAt: at });
  reasonId = newId();
  await db
    .insert(rejectionReasons)
    .values({ id: reasonId, name: "Closer match", kind: "we_rejected", position: 0 });
});

const stageOf = (job: TestJob, name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";
const inPanel = (job: TestJob) =>
  createApplication(job, { stage: "Panel", email: `${newId()}@uni.org`, stageEnteredAt: at });
const reject = (job: TestJob, applicationId: string) =>
  rejectApplication(recruiter, { applicationId, reasonId, fromStageId: stageOf(job, "Panel"), mail });
const move = (job: TestJob, applicationId: string, from: string, to: string) =>
  moveApplication(recruiter, {
    applicationId,
    fromStageId: stageOf(job, from),
    toStageId: stageOf(job, to),
    takesBackRejection: true,
  });
const mailsOf = (applicationId: string) =>
  db
    .select({ kind: mailOutbox.kind, state: mailOutbox.state, sendAfter: mailOutbox.sendAfter })
    .from(mailOutbox)
    .where(eq(mailOutbox.applicationId, applicationId))
    .orderBy(mailOutbox.id);

describe("a rejection that was not told yet", () => {
  test("leaves after the job's own delay, and until then its candidate sees nothing of it", async () => {
    const job = await createJob({ rejectionDelayHours: 72 });
    const { id, candidateId } = await inPanel(job);
    await withClock(at, () => reject(job, id));
    expect(await mailsOf(id)).toMatchObject([{ state: "waiting", sendAfter: addHours(at, 72) }]);
    const told = (hours: number) =>
      withClock(addHours(at, hours), async () => (await listOwnApplications({ candidateId }))[0]?.status);
    expect(await told(71)).toBe("active");
    expect(await told(73)).toBe("rejected");
  });

  test("of a job without a delay leaves at once", async () => {
    const job = await createJob({ rejectionDelayHours: 0 });
    const { id, candidateId } = await inPanel(job);
    await withClock(at, () => reject(job, id));
    expect(await mailsOf(id)).toMatchObject([{ state: "waiting", sendAfter: at }]);
    expect((await listOwnApplications({ candidateId }))[0]?.status).toBe("rejected");
  });

  test("is taken back by moving the application on, and its mail never leaves", async () => {
    const job = await createJob();
    const { id } = await inPanel(job);
    const longAgo = addHours(new Date(), -47);
    await withClock(longAgo, () => reject(job, id));
    const page = await findApplicationPage(recruiter, id);
    expect(page?.ending?.untoldUntil).toBe(addHours(longAgo, 48).toISOString());
    const { moveId } = await move(job, id, "Panel", "Offer");
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
    const back = await undoMove(recruiter, { applicationId: id, moveId: moveId ?? "" });
    expect(back).toMatchObject({ status: "active", stageId: stageOf(job, "Panel") });
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
  });

  test("once told is moved on only after reopening it", async () => {
    const job = await createJob();
    const { id } = await inPanel(job);
    await withClock(at, () => reject(job, id));
    await expect(withClock(addHours(at, 49), () => move(job, id, "Panel", "Offer"))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await mailsOf(id)).toMatchObject([{ state: "waiting" }]);
    await db.update(mailOutbox).set({ state: "sent" }).where(eq(mailOutbox.applicationId, id));
    await expect(withClock(at, () => move(job, id, "Panel", "Offer"))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("they were told"),
    });
  });

  test("taken back and moved on at the same instant goes one way, without its mail", async () => {
    const job = await createJob();
    const { id } = await inPanel(job);
    await reject(job, id);
    await Promise.allSettled([
      reopenApplication(recruiter, { applicationId: id }),
      move(job, id, "Panel", "Offer"),
    ]);
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
    expect((await findApplicationPage(recruiter, id))?.application.status).toBe("active");
  });
});

describe("a stage whose job says so", () => {
  const jobThatTells = async () => {
    const job = await createJob();
    for (const name of ["Panel", "Offer"]) {
      await db
        .update(stages)
        .set({ mailsOnEntry: true })
        .where(eq(stages.id, stageOf(job, name)));
    }
    return job;
  };

  test("tells who enters it, once the move cannot be undone any more", async () => {
    const job = await jobThatTells();
    const { id } = await createApplication(job, { email: `${newId()}@uni.org`, locale: "de" });
    const { moveId } = await withClock(at, () => move(job, id, "Applied", "Panel"));
    const [row] = await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, id));
    expect(row).toMatchObject({ kind: "application_moved", locale: "de", sendAfter: addMinutes(at, 60) });
    expect(row?.text).toContain("Panel interviews");
    expect(row?.text).toContain("Sie hören innerhalb von 14 Tagen von uns. Der nächste Schritt ist: Offer.");
    expect(row?.link).toMatch(/\/de\/application\/open\?t=/);
    await withClock(addMinutes(at, 1), () =>
      undoMove(recruiter, { applicationId: id, moveId: moveId ?? "" }),
    );
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
  });

  test("tells nobody of a stage that was deleted meanwhile", async () => {
    const job = await jobThatTells();
    const { id } = await createApplication(job, { email: `${newId()}@uni.org` });
    await move(job, id, "Applied", "Panel");
    const places = { stageId: stageOf(job, "Panel"), moveToStageId: stageOf(job, "Offer") };
    await deleteStage(recruiter, { jobId: job.id, version: job.version, ...places });
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
  });

  test("tells of the last of several moves alone, and of none once rejected or withdrawn", async () => {
    const job = await jobThatTells();
    const { id, candidateId } = await createApplication(job, { email: `${newId()}@uni.org` });
    await move(job, id, "Applied", "Panel");
    await move(job, id, "Panel", "Offer");
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }, { state: "waiting" }]);
    await move(job, id, "Offer", "Panel");
    await reject(job, id);
    expect((await mailsOf(id)).filter(({ state }) => state === "waiting")).toMatchObject([
      { kind: "rejection" },
    ]);
    await withdrawApplication({ candidateId }, { applicationId: id, locale: "en" });
    expect((await mailsOf(id)).filter(({ state }) => state === "waiting")).toMatchObject([
      { kind: "withdrawn" },
    ]);
  });
});
