import { addHours } from "date-fns";
import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, assignments, events, hiringTeam, mailOutbox, users } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { mergeCandidates } from "@/lib/duplicates/merge-candidates";
import { eraseApplications } from "@/lib/erasure/erase-applications";
import { newId } from "@/lib/ids";
import { declineFeedback } from "@/lib/scorecards/decline-feedback";
import { saveScorecardDraft } from "@/lib/scorecards/save-scorecard-draft";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { askForFeedback } from "./ask-for-feedback";
import { removeReviewer } from "./remove-reviewer";
import { tellReviewers } from "./tell-reviewers";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
});

/** Somebody who was asked at noon, and what they are told at a time from then on. */
async function asked(role: "interviewer" | "hiring_manager" = "interviewer", of = job) {
  const reviewer = await createUser(role, { email: `${newId()}@lab.org` });
  if (role === "hiring_manager") {
    await db.insert(hiringTeam).values({ jobId: of.id, userId: reviewer.id, addedAt: now() });
  }
  const { id } = await createApplication(of);
  const noon = new Date("2026-03-02T12:00:00Z");
  await withClock(noon, () => askForFeedback(recruiter, { applicationId: id, userIds: [reviewer.id] }));
  const at = (hours: number, minutes = 0) =>
    withClock(new Date(addHours(noon, hours).getTime() + minutes * 60_000), tellReviewers);
  const reminders = () =>
    db.$count(mailOutbox, and(eq(mailOutbox.userId, reviewer.id), eq(mailOutbox.kind, "feedback_reminder")));
  return { reviewer, id, at, reminders };
}

describe("a reminder", () => {
  test("comes when a day is over and when three are, not a minute before, and no third time", async () => {
    const { id, at, reminders } = await asked();
    const counts: number[] = [];
    for (const [hours, minutes] of [
      [23, 59],
      [24, 0],
      [24, 1],
      [71, 59],
      [72, 0],
      [72, 1],
      [5_000, 0],
    ] as const) {
      await at(hours, minutes);
      counts.push(await reminders());
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2]);
    const told = await db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.applicationId, id), eq(events.type, "reviewer.reminded")))
      .orderBy(events.at);
    expect(told).toMatchObject([{ data: { afterHours: 24 } }, { data: { afterHours: 72 } }]);
  });

  test("comes once from five workers at once", async () => {
    const { at, reminders } = await asked();
    await Promise.all([at(24), at(24), at(24), at(24), at(24)]);
    expect(await reminders()).toBe(1);
    await Promise.all([at(72), at(72), at(72)]);
    expect(await reminders()).toBe(2);
  });

  test.each<[string, (world: Awaited<ReturnType<typeof asked>>) => Promise<unknown>]>([
    [
      "has declined",
      ({ reviewer, id }) => declineFeedback(reviewer, { applicationId: id, reason: "No time." }),
    ],
    [
      "has submitted",
      ({ reviewer, id }) =>
        submitScorecard(reviewer, {
          applicationId: id,
          version: 0,
          recommendation: "yes",
          comment: "",
          ratings: [],
        }),
    ],
    [
      "is not asked any more",
      ({ reviewer, id }) => removeReviewer(recruiter, { applicationId: id, userId: reviewer.id }),
    ],
    [
      "was asked about somebody who was rejected",
      ({ id }) => db.update(applications).set({ status: "rejected" }).where(eq(applications.id, id)),
    ],
    [
      "was asked about somebody who was erased",
      ({ id }) =>
        db.transaction(async (tx) => {
          const rows = await tx.select().from(applications).where(eq(applications.id, id)).for("update");
          await eraseApplications(tx, rows, { why: "retention", keepsRatings: true });
        }),
    ],
    [
      "was disabled",
      ({ reviewer }) => db.update(users).set({ disabledAt: now() }).where(eq(users.id, reviewer.id)),
    ],
    [
      "became a manager who is on no team",
      ({ reviewer }) => db.update(users).set({ role: "hiring_manager" }).where(eq(users.id, reviewer.id)),
    ],
  ])("does not come to who %s in between", async (_, happens) => {
    const world = await asked();
    await happens(world);
    await world.at(24);
    await world.at(72);
    expect(await world.reminders()).toBe(0);
    expect(
      await db.$count(events, and(eq(events.applicationId, world.id), eq(events.type, "reviewer.reminded"))),
    ).toBe(0);
  });

  test("does not come to a manager who was taken off the team, and comes once when they are back", async () => {
    const { reviewer, at, reminders } = await asked("hiring_manager");
    await db.delete(hiringTeam).where(eq(hiringTeam.userId, reviewer.id));
    await at(24);
    expect(await reminders()).toBe(0);
    await db.insert(hiringTeam).values({ jobId: job.id, userId: reviewer.id, addedAt: now() });
    await at(90);
    await at(91);
    expect(await reminders()).toBe(1);
  });

  test("comes for each application of a person whose records were merged, and once", async () => {
    const { reviewer, id, at, reminders } = await asked();
    const other = await createApplication(await createJob());
    await mergeCandidates(recruiter, { applicationId: id, otherApplicationId: other.id });
    await at(24);
    await at(25);
    expect(await reminders()).toBe(1);
    expect(await db.$count(assignments, eq(assignments.userId, reviewer.id))).toBe(1);
  });

  test("comes to who has begun and not submitted, too", async () => {
    const { reviewer, id, at, reminders } = await asked();
    const draft = { applicationId: id, version: 0, recommendation: null, comment: "So far", ratings: [] };
    await saveScorecardDraft(reviewer, draft);
    await at(24);
    expect(await reminders()).toBe(1);
  });

  test("goes to no example address, and stands in the history all the same", async () => {
    const { reviewer, id, at, reminders } = await asked();
    await db
      .update(users)
      .set({ email: `${reviewer.id}@staff.test` })
      .where(eq(users.id, reviewer.id));
    await at(24);
    expect(await reminders()).toBe(0);
    const reminded = and(eq(events.applicationId, id), eq(events.type, "reviewer.reminded"));
    expect(await db.$count(events, reminded)).toBe(1);
  });

  test("passes over who is being disabled at that moment", async () => {
    const { reviewer, at, reminders } = await asked();
    await db.transaction(async (tx) => {
      await tx.select().from(users).where(eq(users.id, reviewer.id)).for("update");
      await at(24);
      await tx.update(users).set({ disabledAt: now() }).where(eq(users.id, reviewer.id));
    });
    await at(25);
    expect(await reminders()).toBe(0);
  });
});

test("who declines while the application is erased leaves no reason behind", async () => {
  const { reviewer, id } = await asked();
  const { promise: isLocked, resolve: locked } = Promise.withResolvers<void>();
  const { promise: isTried, resolve: tried } = Promise.withResolvers<void>();
  const erasing = db.transaction(async (tx) => {
    const rows = await tx.select().from(applications).where(eq(applications.id, id)).for("update");
    locked();
    await isTried;
    await eraseApplications(tx, rows, { why: "retention", keepsRatings: true });
  });
  await isLocked;
  const declining = declineFeedback(reviewer, { applicationId: id, reason: "We shared an office." }).catch(
    (error: unknown) => error,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  tried();
  await erasing;
  expect(await declining).toMatchObject({ code: "conflict", refusal: "erased" });
  const [row] = await db
    .select({ reason: assignments.declineReason })
    .from(assignments)
    .where(inArray(assignments.applicationId, [id]));
  expect(row).toEqual({ reason: null });
});

test("who declined before the application is erased leaves no reason behind, though ratings stay", async () => {
  const { reviewer, id } = await asked();
  await declineFeedback(reviewer, { applicationId: id, reason: "We shared an office." });
  await db.transaction(async (tx) => {
    const rows = await tx.select().from(applications).where(eq(applications.id, id)).for("update");
    await eraseApplications(tx, rows, { why: "retention", keepsRatings: true });
  });
  expect(await db.select().from(assignments).where(eq(assignments.applicationId, id))).toMatchObject([
    { declinedAt: expect.any(Date), declineReason: null },
  ]);
});
