import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events, mailOutbox, rejectionReasons } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { withClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { moveApplication } from "./move-application";
import { rejectApplication } from "./reject-application";
import { reopenApplication } from "./reopen-application";
import { stageCountsOf } from "./stage-counts-of";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;
const reasonId = newId();
const withdrewId = newId();
const mail = { subject: "Your application", text: "Dear Amara,\n\nThank you." };

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  await db.insert(rejectionReasons).values([
    { id: reasonId, name: "Closer match", kind: "we_rejected", position: 0 },
    { id: withdrewId, name: "Another offer", kind: "they_withdrew", position: 1 },
  ]);
});

const stageOf = (of: TestJob, name: string) => {
  const found = of.stages.find((stage) => stage.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found.id;
};
const rejection = (applicationId: string, stage = "Panel", of = job) => ({
  applicationId,
  reasonId,
  fromStageId: stageOf(of, stage),
});
const mailsOf = (applicationId: string) =>
  db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, applicationId));
const eventsOf = (applicationId: string) =>
  db.select().from(events).where(eq(events.applicationId, applicationId)).orderBy(events.id);
const rowOf = async (applicationId: string) => {
  const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
  return row;
};

describe("rejecting an application", () => {
  test("ends it in its stage with the reason and who, and the counts follow", async () => {
    const own = await createJob();
    const { id } = await createApplication(own, { stage: "Panel" });
    const view = await rejectApplication(recruiter, rejection(id, "Panel", own));
    expect(view).toMatchObject({ status: "rejected", reason: "Closer match", mailLeavesAt: null });
    expect(await rowOf(id)).toMatchObject({
      status: "rejected",
      stageId: stageOf(own, "Panel"),
      rejectionReasonId: reasonId,
      endedAt: expect.any(Date),
    });
    expect(await eventsOf(id)).toMatchObject([
      {
        type: "application.rejected",
        actorName: recruiter.name,
        data: { reason: "Closer match", stage: "Panel" },
      },
    ]);
    expect(await mailsOf(id)).toEqual([]);
    expect((await stageCountsOf(db, own.id)).get(stageOf(own, "Panel"))).toMatchObject({
      active: 0,
      rejected: 1,
    });
  });

  test("with a mail queues it for two days later, to the candidate, as it was edited", async () => {
    const { id, email } = await createApplication(job, { stage: "Panel", email: "amara@uni.org" });
    const at = new Date("2026-03-02T09:00:00Z");
    const view = await withClock(at, () => rejectApplication(recruiter, { ...rejection(id), mail }));
    expect(view.mailLeavesAt).toBe("2026-03-04T09:00:00.000Z");
    expect(await mailsOf(id)).toMatchObject([
      {
        kind: "rejection",
        toEmail: email,
        ...mail,
        state: "waiting",
        sendAfter: new Date(view.mailLeavesAt ?? 0),
      },
    ]);
    const events = await eventsOf(id);
    expect(JSON.stringify(events)).not.toContain("Dear Amara");
  });

  test("for a reason of theirs withdraws it on their behalf, and sends no rejection", async () => {
    const { id } = await createApplication(job, { stage: "Panel" });
    const input = { ...rejection(id), reasonId: withdrewId };
    await expect(rejectApplication(recruiter, { ...input, mail })).rejects.toMatchObject({ code: "invalid" });
    expect((await rejectApplication(recruiter, input)).status).toBe("withdrawn");
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(["application.withdrawn"]);
  });

  test("is for hiring managers on their own jobs, without a mail, and never for interviewers", async () => {
    const manager = await createUser("hiring_manager");
    const own = await createJob({ members: [manager] });
    const { id } = await createApplication(own, { stage: "Panel" });
    const input = rejection(id, "Panel", own);
    await expect(rejectApplication(manager, { ...input, mail })).rejects.toMatchObject({ code: "forbidden" });
    await rejectApplication(manager, input);

    const other = await createApplication(job, { stage: "Panel" });
    await expect(rejectApplication(manager, rejection(other.id))).rejects.toMatchObject({
      code: "not_found",
    });
    const interviewer = await createUser("interviewer");
    const asked = await createApplication(job, { stage: "Panel", reviewers: [interviewer] });
    await expect(rejectApplication(interviewer, rejection(asked.id))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(reopenApplication(interviewer, { applicationId: asked.id })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("whom a colleague rejected or moved meanwhile is refused with who did it, and writes nothing", async () => {
    const faster = await createUser("recruiter", { name: "Rosa Falk" });
    const rejected = await createApplication(job, { stage: "Panel" });
    await rejectApplication(faster, rejection(rejected.id));
    await expect(rejectApplication(recruiter, { ...rejection(rejected.id), mail })).rejects.toMatchObject({
      code: "conflict",
      message: "Rosa Falk rejected this application already.",
    });
    expect(await mailsOf(rejected.id)).toEqual([]);

    const moved = await createApplication(job, { stage: "Panel" });
    const toOffer = { fromStageId: stageOf(job, "Panel"), toStageId: stageOf(job, "Offer") };
    await moveApplication(faster, { applicationId: moved.id, ...toOffer });
    await expect(rejectApplication(recruiter, rejection(moved.id))).rejects.toMatchObject({
      code: "conflict",
      message: "Rosa Falk moved this application to Offer meanwhile.",
    });
  });

  test("of someone hired is refused until they are moved back", async () => {
    const { id } = await createApplication(job, { stage: "Hired", status: "hired" });
    await expect(rejectApplication(recruiter, rejection(id, "Hired"))).rejects.toMatchObject({
      code: "conflict",
      message: "This person was hired. Move them back to another stage first.",
    });
  });

  test("twice at the same instant happens once, with one mail", async () => {
    const { id } = await createApplication(job, { stage: "Panel", email: "twice@uni.org" });
    const input = { ...rejection(id), mail };
    const tries = await Promise.allSettled([
      rejectApplication(recruiter, input),
      rejectApplication(recruiter, input),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await mailsOf(id)).toHaveLength(1);
  });

  test.each([
    ["a made-up reason", { reasonId: newId() }],
    ["a mail without words", { mail: { subject: "Hello", text: "  " } }],
    ["a subject that cannot be stored", { mail: { subject: "a\0b", text: "Dear" } }],
    ["a mail beyond the limit", { mail: { subject: "a", text: "x".repeat(100_000) } }],
  ])("with %s is refused at the field", async (_, wrong) => {
    const { id } = await createApplication(job, { stage: "Panel" });
    await expect(rejectApplication(recruiter, { ...rejection(id), ...wrong })).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: expect.any(Object),
    });
    expect((await rowOf(id))?.status).toBe("active");
  });
});

describe("reopening an application", () => {
  test("makes it active in its stage, cancels the waiting mail, and allows moving on", async () => {
    const { id } = await createApplication(job, { stage: "Panel", email: "again@uni.org" });
    await rejectApplication(recruiter, { ...rejection(id), mail });
    const toOffer = {
      applicationId: id,
      fromStageId: stageOf(job, "Panel"),
      toStageId: stageOf(job, "Offer"),
    };
    await expect(
      withClock(new Date(Date.now() + 49 * 3_600_000), () => moveApplication(recruiter, toOffer)),
    ).rejects.toMatchObject({ code: "conflict" });
    const view = await reopenApplication(recruiter, { applicationId: id });
    expect(view).toMatchObject({ status: "active", stageId: stageOf(job, "Panel"), mail: "cancelled" });
    expect(await rowOf(id)).toMatchObject({ status: "active", endedAt: null, rejectionReasonId: null });
    await moveApplication(recruiter, toOffer);
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
    expect((await eventsOf(id)).at(1)).toMatchObject({
      type: "application.reopened",
      data: { mail: "cancelled" },
    });
  });

  test("works after the mail left, and says so; the next rejection has a mail of its own", async () => {
    const { id } = await createApplication(job, { stage: "Panel", email: "sent@uni.org" });
    await rejectApplication(recruiter, { ...rejection(id), mail });
    await db.update(mailOutbox).set({ state: "sent" }).where(eq(mailOutbox.applicationId, id));
    expect((await reopenApplication(recruiter, { applicationId: id })).mail).toBe("already_sent");
    await rejectApplication(recruiter, { ...rejection(id), mail });
    expect((await reopenApplication(recruiter, { applicationId: id })).mail).toBe("cancelled");
    const sent = and(eq(mailOutbox.applicationId, id), eq(mailOutbox.state, "sent"));
    expect(await db.select().from(mailOutbox).where(sent)).toHaveLength(1);
  });

  test("that is running already is refused with who reopened it; one that is not yours does not exist", async () => {
    const { id } = await createApplication(job, { stage: "Panel", status: "rejected" });
    await reopenApplication(recruiter, { applicationId: id });
    await expect(reopenApplication(recruiter, { applicationId: id })).rejects.toMatchObject({
      code: "conflict",
      message: "You reopened this application already.",
    });
    const manager = await createUser("hiring_manager");
    await expect(reopenApplication(manager, { applicationId: id })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
