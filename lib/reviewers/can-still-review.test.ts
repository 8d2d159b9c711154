import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { hiringTeam, jobs, mailOutbox } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { getBoard } from "@/lib/applications/board-queries";
import { toFilters } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { stateConflict } from "@/lib/conflicts/state-conflict";
import { getHome } from "@/lib/jobs/home-queries";
import { panelOf } from "@/lib/scorecards/panel-of";
import { saveScorecardDraft } from "@/lib/scorecards/save-scorecard-draft";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { disableUser } from "@/lib/users/disable-user";
import { enableUser } from "@/lib/users/enable-user";
import { listOwedBy, listWaiting } from "@/lib/waiting/waiting-queries";
import { askForFeedback } from "./ask-for-feedback";

withTestDatabase();

let admin: Viewer;
let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  await seedFirstRun();
  admin = await createUser("admin");
  recruiter = await createUser("recruiter");
});

async function asked(reviewer: Viewer, of: TestJob) {
  job = of;
  const { id } = await createApplication(of);
  await askForFeedback(recruiter, { applicationId: id, userIds: [reviewer.id] });
  return id;
}

const scorecardOf = (applicationId: string, comment: string, version = 0) => ({
  applicationId,
  version,
  recommendation: "yes" as const,
  comment,
  ratings: [],
});

/** All that tells a colleague who is waited for. */
async function toldOf(applicationId: string) {
  const page = await findApplicationPage(recruiter, applicationId);
  if (!page) throw new Error("the application is not seen");
  const panel = panelOf(page.feedback, recruiter.id);
  const { rows } = await listApplications(recruiter, job.slug, toFilters({}), null);
  const board = await getBoard(recruiter, job.slug);
  const owed = await listApplications(recruiter, job.slug, toFilters({ feedback: "owed" }), null);
  const waiting = (await listWaiting(recruiter, { kind: "feedback" })).rows;
  return {
    states: page.feedback.reviewers.map(({ state }) => state),
    waitingFor: panel.waitingFor,
    openConflicts: panel.openConflicts,
    verdicts: panel.verdicts.map(({ comment }) => comment),
    counted: rows[0]?.feedback,
    onCard: board.columns[0]?.cards[0]?.feedback,
    owed: owed.rows.length,
    waiting: waiting.filter(({ id }) => id === applicationId).length,
    owedBy: (await listOwedBy(recruiter, "feedback")).length,
  };
}

const nobody = {
  waitingFor: [],
  openConflicts: [],
  verdicts: [],
  counted: { given: 0, asked: 0 },
  onCard: { given: 0, asked: 0 },
  owed: 0,
  waiting: 0,
  owedBy: 0,
};

describe("a reviewer who was disabled with a draft open", () => {
  test("is waited for by nobody, and finds their draft and what they owe when they are back", async () => {
    const reviewer = await createUser("interviewer", { name: "Ivo Brandt" });
    const id = await asked(reviewer, await createJob());
    await saveScorecardDraft(reviewer, scorecardOf(id, "Half a thought"));
    await stateConflict(reviewer, { applicationId: id, hasConflict: true, reason: "We shared an office." });
    expect(await toldOf(id)).toMatchObject({
      states: ["asked"],
      waitingFor: ["Ivo Brandt"],
      openConflicts: ["Ivo Brandt"],
      counted: { given: 0, asked: 1 },
      onCard: { given: 0, asked: 1 },
      owed: 1,
      waiting: 1,
      owedBy: 1,
    });
    await disableUser(admin, { userId: reviewer.id });
    expect(await toldOf(id)).toEqual({ states: ["away"], ...nobody });
    const isWaiting = and(eq(mailOutbox.userId, reviewer.id), eq(mailOutbox.state, "waiting"));
    expect(await db.$count(mailOutbox, isWaiting)).toBe(0);
    for (const viewer of [admin, recruiter]) {
      expect(JSON.stringify(await findApplicationPage(viewer, id))).not.toContain("Half a thought");
    }
    await enableUser(admin, { userId: reviewer.id });
    expect(await toldOf(id)).toMatchObject({ states: ["asked"], waitingFor: ["Ivo Brandt"], owed: 1 });
    const mine = (await findApplicationPage(reviewer, id))?.feedback.mine;
    expect(mine).toMatchObject({ comment: "Half a thought", version: 1, submittedAt: null });
    expect((await getHome(reviewer)).feedback.rows).toMatchObject([{ applicationId: id, hasDraft: true }]);
    await submitScorecard(reviewer, scorecardOf(id, "A thought", 1));
  });

  test("has submitted what they submitted: it stays, and counts", async () => {
    const reviewer = await createUser("interviewer");
    const id = await asked(reviewer, await createJob());
    await submitScorecard(reviewer, scorecardOf(id, "A whole thought"));
    await disableUser(admin, { userId: reviewer.id });
    expect(await toldOf(id)).toMatchObject({
      states: ["submitted"],
      verdicts: ["A whole thought"],
      counted: { given: 1, asked: 1 },
      onCard: { given: 1, asked: 1 },
    });
  });
});

test("a manager taken off the team, and a recruiter off a confidential job, are waited for no more", async () => {
  const manager = await createUser("hiring_manager");
  const own = await createJob({ members: [manager] });
  await createJob({ members: [manager] });
  const id = await asked(manager, own);
  expect(await toldOf(id)).toMatchObject({ states: ["asked"], owed: 1 });
  await db.delete(hiringTeam).where(and(eq(hiringTeam.userId, manager.id), eq(hiringTeam.jobId, own.id)));
  expect(await toldOf(id)).toEqual({ states: ["away"], ...nobody });

  const colleague = await createUser("recruiter");
  const secret = await createJob({ confidential: true, members: [recruiter, colleague] });
  const other = await asked(colleague, secret);
  expect(await toldOf(other)).toMatchObject({ states: ["asked"], owed: 1 });
  await db.delete(hiringTeam).where(eq(hiringTeam.userId, colleague.id));
  expect(await toldOf(other)).toEqual({ states: ["away"], ...nobody });
  await db.update(jobs).set({ confidential: false }).where(eq(jobs.id, secret.id));
  expect(await toldOf(other)).toMatchObject({ states: ["asked"], owed: 1 });
});

test("an admin is waited for on every job, on no team and for a confidential one, too", async () => {
  const secret = await createJob({ confidential: true, members: [recruiter] });
  const id = await asked(await createUser("admin"), secret);
  expect(await toldOf(id)).toMatchObject({ states: ["asked"], counted: { given: 0, asked: 1 }, owed: 1 });
});
