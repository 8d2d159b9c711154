import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { assignRecruiter } from "./assign-recruiter";
import { listRecruiters } from "./queries";

withTestDatabase();

let recruiter: Viewer;
let colleague: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  colleague = await createUser("admin", { name: "Ada Admin" });
  job = await createJob();
});

const recruiterOf = async (id: string) => {
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  return row?.recruiterId;
};
const eventsOf = (id: string) => db.select().from(events).where(eq(events.applicationId, id));

describe("an application", () => {
  test("is assigned to a recruiter, told once in the history, and assigned back", async () => {
    const { id: applicationId } = await createApplication(job);
    const assigned = await assignRecruiter(recruiter, { applicationId, recruiterId: colleague.id });
    expect(assigned).toEqual({
      applicationId,
      recruiter: { id: colleague.id, name: "Ada Admin" },
      former: null,
    });
    await assignRecruiter(recruiter, { applicationId, recruiterId: colleague.id });
    expect(await recruiterOf(applicationId)).toBe(colleague.id);
    expect(await eventsOf(applicationId)).toMatchObject([
      { type: "application.recruiter_changed", data: { recruiterName: "Ada Admin" } },
    ]);

    const back = { applicationId, recruiterId: null, formerRecruiterId: colleague.id };
    await assignRecruiter(recruiter, back);
    expect(await recruiterOf(applicationId)).toBeNull();
    expect(await eventsOf(applicationId)).toHaveLength(2);
  });

  test("is not taken back from somebody else who was assigned in between", async () => {
    const { id: applicationId } = await createApplication(job);
    await assignRecruiter(recruiter, { applicationId, recruiterId: colleague.id });
    await assignRecruiter(colleague, { applicationId, recruiterId: recruiter.id });
    const back = { applicationId, recruiterId: null, formerRecruiterId: colleague.id };
    await expect(assignRecruiter(recruiter, back)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Rosa Falk looks after this application now."),
    });
    expect(await recruiterOf(applicationId)).toBe(recruiter.id);
  });

  test("that two take at once has one recruiter, and its history tells of each", async () => {
    const { id: applicationId } = await createApplication(job);
    const takes = [recruiter, colleague].map(({ id }) =>
      assignRecruiter(recruiter, { applicationId, recruiterId: id }).catch(({ code }) => code),
    );
    const done = (await Promise.all(takes)).filter((one) => one !== "conflict");
    expect([recruiter.id, colleague.id]).toContain(await recruiterOf(applicationId));
    expect(await eventsOf(applicationId)).toHaveLength(done.length);
  });

  test("is looked after by recruiters and admins who see its job, and nobody else", async () => {
    const left = await createUser("recruiter", { disabledAt: now() });
    const manager = await createUser("hiring_manager");
    const stranger = await createUser("recruiter");
    const secret = await createJob({ confidential: true, members: [recruiter, manager] });
    const { id: applicationId } = await createApplication(secret);
    for (const { id } of [left, manager, stranger]) {
      await expect(assignRecruiter(recruiter, { applicationId, recruiterId: id })).rejects.toMatchObject({
        code: "invalid",
        fieldErrors: { recruiterId: [expect.any(String)] },
      });
    }
    const ids = (await listRecruiters(manager, applicationId)).map(({ id }) => id);
    expect(ids).toEqual([colleague.id, recruiter.id]);
    await assignRecruiter(manager, { applicationId, recruiterId: recruiter.id });
    await expect(
      assignRecruiter(stranger, { applicationId, recruiterId: stranger.id }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await recruiterOf(applicationId)).toBe(recruiter.id);
  });

  test("is assigned by those who decide", async () => {
    const interviewer = await createUser("interviewer");
    const { id: applicationId } = await createApplication(job, { reviewers: [interviewer] });
    const input = { applicationId, recruiterId: recruiter.id };
    await expect(assignRecruiter(interviewer, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listRecruiters(interviewer, applicationId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await recruiterOf(applicationId)).toBeNull();
  });
});
