import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
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
import { undoReopening } from "./undo-reopening";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;
let panel: string;
let offer: string;
let applicationId: string;
const reasonId = newId();

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  const stageId = (name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";
  [panel, offer] = [stageId("Panel"), stageId("Offer")];
  await db
    .insert(rejectionReasons)
    .values({ id: reasonId, name: "Closer match", kind: "we_rejected", position: 0 });
});

beforeEach(async () => {
  applicationId = (await createApplication(job, { stage: "Panel", email: `${newId()}@uni.org` })).id;
  const mail = { subject: "Your application", text: "Dear Amara,\n\nThank you." };
  await rejectApplication(recruiter, { applicationId, reasonId, fromStageId: panel, mail });
});

const row = async () => (await db.select().from(applications).where(eq(applications.id, applicationId)))[0];
const mails = () => db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, applicationId));
const queued = async () => {
  const [mail] = await mails();
  const jobs = await db.execute<{ start_after: string }>(
    `select start_after::text from pgboss.job where name = 'send-mail' and data->>'mailId' = '${mail?.id}'`,
  );
  return jobs.length;
};
const reopen = async () => (await reopenApplication(recruiter, { applicationId })).reopeningId;

describe("undoing a reopening", () => {
  test("ends it as it had ended, and its mail leaves when it would have", async () => {
    const before = await row();
    const [mail] = await mails();
    const reopeningId = await reopen();
    expect(await undoReopening(recruiter, { applicationId, reopeningId })).toMatchObject({
      status: "rejected",
    });
    const { version: _, updatedAt: __, ...ended } = { updatedAt: null, ...before };
    expect(await row()).toMatchObject(ended);
    expect(await mails()).toEqual([mail]);
    expect(await queued()).toBe(2);
    const types = await db
      .select({ type: events.type })
      .from(events)
      .where(eq(events.applicationId, applicationId))
      .orderBy(events.id);
    expect(types.at(-1)).toEqual({ type: "application.reopening_undone" });
  });

  test("twice, or of a reopening that is another's, changes nothing", async () => {
    const reopeningId = await reopen();
    await undoReopening(recruiter, { applicationId, reopeningId });
    await expect(undoReopening(recruiter, { applicationId, reopeningId })).rejects.toMatchObject({
      code: "conflict",
    });
    const other = await createApplication(job, { stage: "Panel" });
    await expect(undoReopening(recruiter, { applicationId: other.id, reopeningId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await queued()).toBe(2);
  });

  test("after somebody moved it on is refused with who did, and the mail stays where it is", async () => {
    const reopeningId = await reopen();
    const colleague = await createUser("recruiter", { name: "Nadia Rahman" });
    await moveApplication(colleague, { applicationId, fromStageId: panel, toStageId: offer });
    await expect(undoReopening(recruiter, { applicationId, reopeningId })).rejects.toMatchObject({
      code: "conflict",
      message: "Nadia Rahman moved this application to Offer since.",
    });
    expect(await row()).toMatchObject({ status: "active", stageId: offer });
    expect(await mails()).toMatchObject([{ state: "cancelled" }]);
  });

  test("long after, by a role that may not reject, or of a job one does not see is refused", async () => {
    const reopeningId = await reopen();
    const later = new Date(Date.now() + 2 * 3_600_000);
    const undo = (viewer: Viewer) => undoReopening(viewer, { applicationId, reopeningId });
    await expect(withClock(later, () => undo(recruiter))).rejects.toMatchObject({ code: "conflict" });
    await expect(undo(await createUser("interviewer"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(undo(await createUser("hiring_manager"))).rejects.toMatchObject({ code: "not_found" });
    expect(await row()).toMatchObject({ status: "active" });
  });
});
