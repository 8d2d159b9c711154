import { addDays, addHours, subHours } from "date-fns";
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  applications,
  eventDetails,
  events,
  mailOutbox,
  rejectionReasons,
  settings,
  stages,
} from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { listOwnApplications } from "@/lib/candidates/queries";
import { now, withClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findApplicationPage } from "./application-queries";
import { moveApplication } from "./move-application";
import { rejectApplication } from "./reject-application";
import { takeBackWithdrawal } from "./take-back-withdrawal";
import { withdrawApplication } from "./withdraw-application";

withTestDatabase();

let job: TestJob;

beforeAll(async () => {
  job = await createJob({ title: "Interpreter" });
  await db.insert(settings).values({
    organisationName: "Institute",
    privacyContactEmail: "privacy@institute.org",
    updatedAt: now(),
  });
});

/** At an address that mail goes to. */
const applicationOf: typeof createApplication = (of, values) =>
  createApplication(of, { email: `${newId()}@candidate.org`, ...values });
const rowOf = async (id: string) => (await db.select().from(applications).where(eq(applications.id, id)))[0];
const eventsOf = async (id: string) =>
  (
    await db.select().from(events).where(eq(events.applicationId, id)).orderBy(asc(events.at), asc(events.id))
  ).map(({ type }) => type);
const mailsOf = (id: string, kind: string) =>
  db
    .select()
    .from(mailOutbox)
    .where(and(eq(mailOutbox.applicationId, id), eq(mailOutbox.kind, kind)));
const stageId = (name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";

describe("withdrawing", () => {
  test("ends an application in whatever stage it is, with an event, and a mail that says what comes next", async () => {
    for (const stage of ["Applied", "Panel", "Offer"]) {
      const application = await applicationOf(job, { stage, snoozedUntil: addDays(now(), 3) });
      await withdrawApplication(application, { applicationId: application.id, reason: "Another offer" });
      expect(await rowOf(application.id)).toMatchObject({
        status: "withdrawn",
        stageId: stageId(stage),
        snoozedUntil: null,
      });
      expect(await eventsOf(application.id)).toEqual(["application.withdrawn"]);
      const [mail] = await mailsOf(application.id, "withdrawn");
      expect(mail).toMatchObject({ toEmail: application.email, state: "waiting" });
      expect(mail?.text).toContain("you can take this back on your own page");
    }
  });

  test("tells staff who ended it and why, and keeps the reason out of the history", async () => {
    const recruiter = await createUser("recruiter");
    const application = await applicationOf(job);
    await withdrawApplication(application, { applicationId: application.id, reason: "Another offer" });
    const page = await findApplicationPage(recruiter, application.id);
    expect(page?.ending).toMatchObject({ reason: "Another offer", by: null });
    expect(page?.history.entries[0]).toMatchObject({
      who: "The candidate",
      what: "withdrew this application",
    });
    const history = await db.select().from(events).where(eq(events.applicationId, application.id));
    expect(JSON.stringify(history)).not.toContain("Another offer");
    expect(
      await db
        .select()
        .from(eventDetails)
        .where(eq(eventDetails.eventId, history[0]?.id ?? "")),
    ).toHaveLength(1);
  });

  test("twice, and from two browsers at once, is once", async () => {
    const application = await applicationOf(job);
    const input = { applicationId: application.id };
    await Promise.all([withdrawApplication(application, input), withdrawApplication(application, input)]);
    await withdrawApplication(application, input);
    expect(await eventsOf(application.id)).toEqual(["application.withdrawn"]);
    expect(await mailsOf(application.id, "withdrawn")).toHaveLength(1);
  });

  test("goes through while a colleague moves it, or renames its stage", async () => {
    const recruiter = await createUser("recruiter");
    const application = await applicationOf(job);
    const toStageId = stageId("Panel");
    const move = { applicationId: application.id, fromStageId: application.stageId, toStageId };
    await Promise.allSettled([
      moveApplication(recruiter, move),
      withdrawApplication(application, { applicationId: application.id }),
      db.update(stages).set({ publicName: "Talks" }).where(eq(stages.id, toStageId)),
    ]);
    expect((await rowOf(application.id))?.status).toBe("withdrawn");
    await db.update(stages).set({ publicName: "Panel interviews" }).where(eq(stages.id, toStageId));
  });

  test("before they were told of a rejection keeps its mail from ever leaving", async () => {
    const recruiter = await createUser("recruiter");
    const reasonId = newId();
    await db
      .insert(rejectionReasons)
      .values({ id: reasonId, name: "Closer match", kind: "we_rejected", position: 0 });
    const application = await applicationOf(job);
    await rejectApplication(recruiter, {
      applicationId: application.id,
      reasonId,
      fromStageId: application.stageId,
      mail: { subject: "Your application", text: "Not this time." },
    });
    await withdrawApplication(application, { applicationId: application.id });
    expect(await rowOf(application.id)).toMatchObject({ status: "withdrawn", rejectionReasonId: null });
    expect((await mailsOf(application.id, "rejection")).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  test("after a decision was told is refused kindly", async () => {
    const application = await applicationOf(job, { status: "rejected", endedAt: subHours(now(), 49) });
    await expect(
      withdrawApplication(application, { applicationId: application.id, locale: "de" }),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("schon entschieden") });
  });

  test("is nobody else's: another person's application is not there", async () => {
    const [mine, theirs] = [await applicationOf(job), await applicationOf(job)];
    for (const applicationId of [theirs.id, "made-up", ""]) {
      await expect(withdrawApplication(mine, { applicationId })).rejects.toMatchObject({
        code: expect.stringMatching(/not_found|invalid/),
      });
    }
    await expect(
      withdrawApplication(mine, { applicationId: mine.id, reason: "x".repeat(2_001) }),
    ).rejects.toMatchObject({ fieldErrors: { reason: [expect.stringContaining("2,000")] } });
    expect(await eventsOf(theirs.id)).toEqual([]);
  });
});

describe("taking a withdrawal back", () => {
  const withdrawn = async (stage: string) => {
    const application = await applicationOf(job, {
      stage,
      status: stage === "Hired" ? "hired" : "active",
    });
    await withdrawApplication(application, { applicationId: application.id });
    return application;
  };

  test("brings it back where it was, once, and the mail that has not left stays", async () => {
    const application = await withdrawn("Panel");
    const input = { applicationId: application.id };
    const [view] = await listOwnApplications(application);
    expect(view).toMatchObject({
      status: "withdrawn",
      canWithdraw: false,
      takeBackUntil: expect.any(String),
    });
    await Promise.all([takeBackWithdrawal(application, input), takeBackWithdrawal(application, input)]);
    expect(await rowOf(application.id)).toMatchObject({
      status: "active",
      endedAt: null,
      stageId: stageId("Panel"),
      stageEnteredAt: application.stageEnteredAt,
    });
    expect(await eventsOf(application.id)).toEqual([
      "application.withdrawn",
      "application.withdrawal_taken_back",
    ]);
    expect((await mailsOf(application.id, "withdrawn")).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  test("makes who was hired hired again", async () => {
    const application = await withdrawn("Hired");
    await takeBackWithdrawal(application, { applicationId: application.id });
    expect((await rowOf(application.id))?.status).toBe("hired");
  });

  test("goes for seven days, also by a clock two hours off, and then no more", async () => {
    const application = await withdrawn("Applied");
    const input = { applicationId: application.id };
    await withClock(subHours(now(), 2), () => takeBackWithdrawal(application, input));
    await withClock(addHours(now(), 2), () => withdrawApplication(application, input));
    await expect(
      withClock(addDays(now(), 8), () => takeBackWithdrawal(application, input)),
    ).rejects.toMatchObject({ code: "conflict" });
    await takeBackWithdrawal(application, input);
    expect((await rowOf(application.id))?.status).toBe("active");
  });

  test("is not for a withdrawal that a colleague noted", async () => {
    const application = await applicationOf(job, { status: "withdrawn", endedAt: now() });
    expect((await listOwnApplications(application))[0]?.takeBackUntil).toBeNull();
    await expect(takeBackWithdrawal(application, { applicationId: application.id })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
