import { addHours, addMinutes } from "date-fns";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments, events, jobs, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { moveApplication } from "@/lib/applications/move-application";
import { undoMove } from "@/lib/applications/undo-move";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { getHome } from "@/lib/jobs/home-queries";
import { updateStageReviewers } from "@/lib/jobs/update-stage-reviewers";
import { declineFeedback } from "@/lib/scorecards/decline-feedback";
import { saveScorecardDraft } from "@/lib/scorecards/save-scorecard-draft";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { askForFeedback } from "./ask-for-feedback";
import { listReviewers } from "./queries";
import { tellReviewers } from "./tell-reviewers";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

const stageId = (job: TestJob, name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";

async function change(job: TestJob, change: "add" | "remove", stage: string, user: Viewer) {
  const [row] = await db.select({ version: jobs.version }).from(jobs).where(eq(jobs.id, job.id));
  const edit = { jobId: job.id, version: row?.version ?? 0, change };
  return updateStageReviewers(recruiter, { ...edit, stageId: stageId(job, stage), userId: user.id });
}

async function worldWithPanel() {
  const interviewer = await createUser("interviewer", { name: "Ilse Brandt", email: `${newId()}@lab.org` });
  const job = await createJob();
  await change(job, "add", "Panel", interviewer);
  const { id } = await createApplication(job);
  const move = (from: string, to: string) =>
    moveApplication(recruiter, {
      applicationId: id,
      fromStageId: stageId(job, from),
      toStageId: stageId(job, to),
    });
  return { interviewer, job, id, move };
}

const mailsTo = (user: Viewer) =>
  db
    .select({ kind: mailOutbox.kind, subject: mailOutbox.subject, text: mailOutbox.text })
    .from(mailOutbox)
    .where(eq(mailOutbox.userId, user.id))
    .orderBy(mailOutbox.createdAt);

describe("a stage with reviewers", () => {
  test("asks them about whoever is moved into it, and shows it to them as owed", async () => {
    const { interviewer, id, move } = await worldWithPanel();
    await move("Applied", "Résumé review");
    expect(await listReviewers(db, recruiter, id)).toEqual([]);
    await move("Résumé review", "Panel");
    expect(await listReviewers(db, recruiter, id)).toMatchObject([{ name: "Ilse Brandt", state: "asked" }]);
    const home = await getHome(interviewer);
    expect(home.feedback.rows).toMatchObject([{ applicationId: id, askedBy: recruiter.name }]);
  });

  test("stops asking when the move is undone, unless they have begun to write or were asked by hand", async () => {
    const { id, move } = await worldWithPanel();
    const first = await move("Applied", "Panel");
    await undoMove(recruiter, { applicationId: id, moveId: first.moveId ?? "" });
    expect(await listReviewers(db, recruiter, id)).toEqual([]);
    const second = await worldWithPanel();
    await askForFeedback(recruiter, { applicationId: second.id, userIds: [second.interviewer.id] });
    const moved = await second.move("Applied", "Panel");
    await undoMove(recruiter, { applicationId: second.id, moveId: moved.moveId ?? "" });
    expect(await listReviewers(db, recruiter, second.id)).toMatchObject([{ state: "asked" }]);
    const begun = await worldWithPanel();
    const third = await begun.move("Applied", "Panel");
    const draft = {
      applicationId: begun.id,
      version: 0,
      recommendation: null,
      comment: "So far",
      ratings: [],
    };
    await saveScorecardDraft(begun.interviewer, draft);
    await undoMove(recruiter, { applicationId: begun.id, moveId: third.moveId ?? "" });
    expect(await listReviewers(db, recruiter, begun.id)).toMatchObject([{ state: "asked" }]);
  });

  test("asks nobody who could not see it, nobody in the first stage, and nobody who was taken off", async () => {
    const { job, interviewer, id, move } = await worldWithPanel();
    const manager = await createUser("hiring_manager");
    await expect(change(job, "add", "Panel", manager)).rejects.toMatchObject({ code: "invalid" });
    await expect(change(job, "add", "Applied", interviewer)).rejects.toMatchObject({ code: "invalid" });
    await change(job, "remove", "Panel", interviewer);
    await move("Applied", "Panel");
    expect(await listReviewers(db, recruiter, id)).toEqual([]);
  });
});

describe("who was asked for feedback", () => {
  const at = (hours: number) => withClock(addHours(now(), hours), tellReviewers);

  test("by a stage is told a little later, of all of them at once, without a name", async () => {
    const { interviewer, job, id, move } = await worldWithPanel();
    await move("Applied", "Panel");
    const other = await createApplication(job, { fullName: "Emmy Noether" });
    const stages = { fromStageId: stageId(job, "Applied"), toStageId: stageId(job, "Panel") };
    await moveApplication(recruiter, { applicationId: other.id, ...stages });
    await tellReviewers();
    expect(await mailsTo(interviewer)).toEqual([]);
    await withClock(addMinutes(now(), 11), tellReviewers);
    await withClock(addMinutes(now(), 16), tellReviewers);
    const mails = await mailsTo(interviewer);
    expect(mails).toMatchObject([
      { kind: "feedback_owed", subject: expect.stringContaining("2 applications") },
    ]);
    expect(JSON.stringify(mails)).not.toContain("Noether");
    expect(JSON.stringify(mails)).not.toContain(id);
    const reminded = and(eq(events.jobId, job.id), eq(events.type, "reviewer.reminded"));
    expect(await db.$count(events, reminded)).toBe(0);
  });

  test("is reminded after a day and after three, once each, and no more when they have declined", async () => {
    const { interviewer, job, id } = await worldWithPanel();
    const second = await createApplication(job);
    for (const applicationId of [id, second.id]) {
      await askForFeedback(recruiter, { applicationId, userIds: [interviewer.id] });
    }
    await at(23);
    expect(await mailsTo(interviewer)).toHaveLength(2);
    await Promise.all([at(25), at(25)]);
    await at(26);
    const reminders = async () =>
      (await mailsTo(interviewer)).filter(({ kind }) => kind === "feedback_reminder").map(({ text }) => text);
    expect(await reminders()).toEqual([expect.stringContaining("2 applications waiting since yesterday")]);
    await declineFeedback(interviewer, { applicationId: second.id, reason: "We shared an office." });
    await at(73);
    await at(500);
    expect(await reminders()).toEqual([
      expect.anything(),
      expect.stringContaining("1 application waiting for three days or longer"),
    ]);
    const reminded = await db
      .select({ data: events.data, actorKind: events.actorKind })
      .from(events)
      .where(and(eq(events.applicationId, id), eq(events.type, "reviewer.reminded")));
    expect(reminded).toMatchObject([{ actorKind: "system" }, { actorKind: "system" }]);
  });

  test("of a worker that was away is reminded once of what is latest; who is asked again begins anew", async () => {
    const { interviewer, id } = await worldWithPanel();
    await askForFeedback(recruiter, { applicationId: id, userIds: [interviewer.id] });
    await at(100);
    await at(101);
    expect(await mailsTo(interviewer)).toHaveLength(2);
    await declineFeedback(interviewer, { applicationId: id });
    await withClock(addHours(now(), 102), () =>
      askForFeedback(recruiter, { applicationId: id, userIds: [interviewer.id] }),
    );
    const [asked] = await db.select().from(assignments).where(eq(assignments.applicationId, id));
    expect(asked).toMatchObject({ told: 1, declinedAt: null });
    await at(103);
    expect(await mailsTo(interviewer)).toHaveLength(3);
  });

  test("says why they decline to those who ask, and to no other reviewer", async () => {
    const { interviewer, id } = await worldWithPanel();
    const other = await createUser("interviewer");
    await askForFeedback(recruiter, { applicationId: id, userIds: [interviewer.id, other.id] });
    await declineFeedback(interviewer, { applicationId: id, reason: "We shared an office." });
    const reasonFor = async (viewer: Viewer) =>
      (await listReviewers(db, viewer, id)).find(({ userId }) => userId === interviewer.id)?.declineReason;
    expect(await reasonFor(recruiter)).toBe("We shared an office.");
    expect(await reasonFor(interviewer)).toBe("We shared an office.");
    expect(await reasonFor(other)).toBeNull();
  });
});
