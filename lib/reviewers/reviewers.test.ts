import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { getApplication } from "@/lib/applications/get-application";
import type { Viewer } from "@/lib/auth/viewer";
import { declineFeedback } from "@/lib/scorecards/decline-feedback";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { askForFeedback } from "./ask-for-feedback";
import { listColleagues } from "./queries";
import { removeReviewer } from "./remove-reviewer";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  job = await createJob();
});

const mailsOf = (applicationId: string) =>
  db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, applicationId));
const sees = (viewer: Viewer, applicationId: string) =>
  db
    .transaction((tx) => getApplication(tx, viewer, applicationId))
    .then(
      () => true,
      () => false,
    );

describe("asking for feedback", () => {
  test("opens the application to an interviewer, tells them by mail, and writes who asked whom", async () => {
    const interviewer = await createUser("interviewer", { name: "Ivo", email: "ivo@staff.org" });
    const { id } = await createApplication(job);
    expect(await sees(interviewer, id)).toBe(false);
    const asked = await askForFeedback(recruiter, { applicationId: id, userIds: [interviewer.id] });
    expect(asked).toMatchObject([{ name: "Ivo", state: "asked", submittedAt: null }]);
    expect(await sees(interviewer, id)).toBe(true);
    expect(await mailsOf(id)).toMatchObject([
      {
        kind: "feedback_asked",
        toEmail: "ivo@staff.org",
        state: "waiting",
        link: expect.stringMatching(`/desk/applications/${id}$`),
        text: expect.stringContaining("Rosa Falk asks for your feedback"),
      },
    ]);
    const [event] = await db.select().from(events).where(eq(events.applicationId, id));
    expect(event).toMatchObject({ type: "reviewer.asked", data: { userName: "Ivo" } });
  });

  test("again changes nothing; who declined is asked anew", async () => {
    const interviewer = await createUser("interviewer");
    const { id } = await createApplication(job);
    const input = { applicationId: id, userIds: [interviewer.id] };
    await askForFeedback(recruiter, input);
    await askForFeedback(recruiter, input);
    expect(await db.select().from(events).where(eq(events.applicationId, id))).toHaveLength(1);
    await declineFeedback(interviewer, { applicationId: id });
    expect(await askForFeedback(recruiter, input)).toMatchObject([{ state: "asked" }]);
    const types = await db.select({ type: events.type }).from(events).where(eq(events.applicationId, id));
    expect(types.map(({ type }) => type)).toEqual(["reviewer.asked", "feedback.declined", "reviewer.asked"]);
  });

  test("someone who has submitted asks for nothing more", async () => {
    const admin = await createUser("admin");
    const { id } = await createApplication(job);
    await submitScorecard(admin, {
      applicationId: id,
      version: 0,
      recommendation: "yes",
      comment: "",
      ratings: [],
    });
    const reviewers = await askForFeedback(recruiter, { applicationId: id, userIds: [admin.id] });
    expect(reviewers).toMatchObject([{ state: "submitted", askedAt: null }]);
    expect(await mailsOf(id)).toEqual([]);
  });

  test("goes only to colleagues who may see it, and only they are offered", async () => {
    const member = await createUser("hiring_manager");
    const confidential = await createJob({ confidential: true, members: [member, recruiter] });
    const { id } = await createApplication(confidential);
    const outsiders = [
      await createUser("recruiter"),
      await createUser("hiring_manager"),
      await createUser("interviewer", { disabledAt: new Date() }),
    ];
    const offered = (await listColleagues(recruiter, id)).map((colleague) => colleague.id);
    expect(offered).toContain(member.id);
    for (const outsider of outsiders) {
      expect(offered).not.toContain(outsider.id);
      await expect(
        askForFeedback(recruiter, { applicationId: id, userIds: [member.id, outsider.id] }),
      ).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await db.select().from(events).where(eq(events.applicationId, id))).toEqual([]);
  });

  test("is for hiring managers on their own jobs, and never for interviewers", async () => {
    const manager = await createUser("hiring_manager");
    const interviewer = await createUser("interviewer");
    const own = await createApplication(await createJob({ members: [manager] }));
    await askForFeedback(manager, { applicationId: own.id, userIds: [interviewer.id] });
    const foreign = await createApplication(job);
    for (const attempt of [
      () => askForFeedback(manager, { applicationId: foreign.id, userIds: [interviewer.id] }),
      () => removeReviewer(manager, { applicationId: foreign.id, userId: interviewer.id }),
      () => listColleagues(manager, foreign.id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
    for (const attempt of [
      () => askForFeedback(interviewer, { applicationId: own.id, userIds: [manager.id] }),
      () => removeReviewer(interviewer, { applicationId: own.id, userId: interviewer.id }),
      () => listColleagues(interviewer, own.id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("no longer asking a colleague", () => {
  test("closes the application to an interviewer and stops the mail that waits", async () => {
    const interviewer = await createUser("interviewer", { email: "gone@staff.org" });
    const { id } = await createApplication(job);
    await askForFeedback(recruiter, { applicationId: id, userIds: [interviewer.id] });
    expect(await removeReviewer(recruiter, { applicationId: id, userId: interviewer.id })).toEqual([]);
    expect(await sees(interviewer, id)).toBe(false);
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
    await removeReviewer(recruiter, { applicationId: id, userId: interviewer.id });
    const types = await db.select({ type: events.type }).from(events).where(eq(events.applicationId, id));
    expect(types.map(({ type }) => type)).toEqual(["reviewer.asked", "reviewer.removed"]);
  });
});
