import { addHours, subDays, subHours, subMonths } from "date-fns";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  applications,
  assignments,
  candidateConfirmations,
  candidates,
  erasures,
  events,
  notes,
  scorecards,
  settings,
} from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { confirmErasure } from "@/lib/erasure/confirm-erasure";
import { findErasureState } from "@/lib/erasure/find-erasure-state";
import { finishErasures } from "@/lib/erasure/finish-erasures";
import { hashToken, newId, newToken } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { eraseDue } from "./erase-due";
import { keepOnConsent } from "./keep-on-consent";
import { liftLegalHold } from "./lift-legal-hold";
import { getHold, getRetention } from "./queries";
import { setLegalHold } from "./set-legal-hold";
import { updateJobRetention } from "./update-job-retention";
import { updateRetention } from "./update-retention";

withTestDatabase();

let admin: Viewer;
let job: TestJob;

beforeEach(async () => {
  admin = await createUser("admin", { name: "Ada" });
  job = await createJob({ title: "Keeper" });
  await db.delete(settings);
  await db.insert(settings).values({
    organisationName: "Institute",
    privacyContactEmail: "privacy@institute.org",
    retentionMonths: 24,
    retentionMode: "erase",
    updatedAt: now(),
  });
});

/** Rejected so many months ago, with an hour for the test to run in. */
const endedFor = (months: number, values: Partial<typeof applications.$inferInsert> = {}) =>
  createApplication(job, {
    status: "rejected",
    endedAt: subHours(subMonths(now(), months), 1),
    fullName: "Old Name",
    ...values,
  });
const nameOf = async (id: string) =>
  (await db.select().from(applications).where(eq(applications.id, id)))[0]?.fullName;
const typesOf = async (id: string) =>
  (
    await db.select().from(events).where(eq(events.applicationId, id)).orderBy(asc(events.at), asc(events.id))
  ).map(({ type }) => type);
const dueIds = async () => (await getRetention(admin, null)).due.map(({ applicationId }) => applicationId);
const isErased = "Erased when its time was over";

describe("the worker's round", () => {
  test("erases who is due, once, with an entry in the history, and nobody else", async () => {
    const due = await endedFor(24);
    const others = [
      await endedFor(23),
      await endedFor(30, { status: "active" }),
      await endedFor(30, { status: "hired" }),
    ];
    await Promise.all([eraseDue(), eraseDue()]);
    await eraseDue();
    expect(await nameOf(due.id)).toBe(isErased);
    expect(await typesOf(due.id)).toEqual(["application.erased"]);
    expect(await db.$count(erasures, eq(erasures.candidateId, due.candidateId))).toBe(1);
    for (const { id } of others) expect(await nameOf(id)).toBe("Old Name");
    const [person] = await db.select().from(candidates).where(eq(candidates.id, due.candidateId));
    expect(person).toMatchObject({ name: isErased, erasedAt: expect.any(Date) });
  });

  test("goes by a job's own time where it has one", async () => {
    const due = await endedFor(7);
    await updateJobRetention(admin, { jobId: job.id, months: "6" });
    await withClock(addHours(now(), 25), eraseDue);
    expect(await nameOf(due.id)).toBe(isErased);
  });

  test("does nothing while it is switched off, nor within a day of a change", async () => {
    const due = await endedFor(24);
    await updateRetention(admin, { mode: "off" });
    await withClock(addHours(now(), 25), eraseDue);
    await updateRetention(admin, { mode: "erase" });
    await eraseDue();
    expect(await nameOf(due.id)).toBe("Old Name");
    await withClock(addHours(now(), 25), eraseDue);
    expect(await nameOf(due.id)).toBe(isErased);
  });

  test("erases nobody early by a clock that is two hours ahead", async () => {
    const soon = await endedFor(24, { endedAt: addHours(subMonths(now(), 24), 1) });
    await withClock(addHours(now(), 26), eraseDue);
    expect(await nameOf(soon.id)).toBe("Old Name");
  });

  test("leaves a person with another application what belongs to that one", async () => {
    const due = await endedFor(24);
    const running = await endedFor(1, { status: "active" });
    const { candidateId } = due;
    const elsewhere = await createJob();
    const [first] = elsewhere.stages;
    await db
      .update(applications)
      .set({ candidateId, jobId: elsewhere.id, stageId: first?.id })
      .where(eq(applications.id, running.id));
    await withClock(addHours(now(), 25), eraseDue);
    expect(await nameOf(due.id)).toBe(isErased);
    expect(await nameOf(running.id)).toBe("Old Name");
    const [person] = await db.select().from(candidates).where(eq(candidates.id, candidateId));
    expect(person?.erasedAt).toBeNull();
  });

  test("keeps ratings without a word where it anonymises, and none where it erases", async () => {
    const left = async (mode: "erase" | "anonymise") => {
      const { id } = await endedFor(24);
      const card = { applicationId: id, userId: admin.id, updatedAt: now(), submittedAt: now() };
      await db.insert(scorecards).values({ ...card, recommendation: "yes", comment: "Old Name was good" });
      await db.insert(notes).values({ applicationId: id, userId: admin.id, body: "Old", createdAt: now() });
      const asked = { applicationId: id, userId: admin.id, askedByUserId: admin.id, askedAt: now() };
      await db.insert(assignments).values({ ...asked, declinedAt: now(), declineReason: "I know Old Name" });
      await updateRetention(admin, { mode });
      await withClock(addHours(now(), 25), eraseDue);
      expect(await db.$count(notes, eq(notes.applicationId, id))).toBe(0);
      expect(await db.$count(assignments, isNotNull(assignments.declineReason))).toBe(0);
      return db.select().from(scorecards).where(eq(scorecards.applicationId, id));
    };
    expect(await left("anonymise")).toMatchObject([{ recommendation: "yes", comment: "" }]);
    expect(await left("erase")).toEqual([]);
  });
});

describe("the list of who is due", () => {
  test("names them before anything happens, the longest kept first, with what keeps them", async () => {
    const [later, first, held, agreed] = [
      await endedFor(23, { endedAt: subDays(subMonths(now(), 24), -10) }),
      await endedFor(30),
      await endedFor(25),
      await endedFor(26),
    ];
    const far = await endedFor(20);
    await setLegalHold(admin, { applicationId: held.id, reason: "Case 7" });
    await keepOnConsent(agreed, true);
    const { due } = await getRetention(admin, null);
    const mine = due
      .filter(({ jobTitle }) => jobTitle === "Keeper")
      .map((row) => [row.applicationId, row.keptBy]);
    expect(mine).toEqual(
      expect.arrayContaining([
        [first.id, null],
        [agreed.id, "consent"],
        [held.id, "legal_hold"],
        [later.id, null],
      ]),
    );
    expect(await dueIds()).not.toContain(far.id);
    await withClock(addHours(now(), 25), eraseDue);
    expect(await nameOf(held.id)).toBe("Old Name");
    expect(await nameOf(agreed.id)).toBe("Old Name");
    await keepOnConsent(agreed, false);
    await withClock(addHours(now(), 25), eraseDue);
    expect(await nameOf(agreed.id)).toBe(isErased);
  });

  test.each(["recruiter", "hiring_manager", "interviewer"] as const)("is not the %s's", async (role) => {
    const viewer = await createUser(role);
    const { id: applicationId } = await endedFor(24);
    for (const tried of [
      () => getRetention(viewer, null),
      () => getHold(viewer, applicationId),
      () => updateRetention(viewer, { mode: "off" }),
      () => updateJobRetention(viewer, { jobId: job.id, months: "" }),
      () => setLegalHold(viewer, { applicationId, reason: "Mine" }),
      () => liftLegalHold(viewer, { applicationId }),
    ]) {
      await expect(tried()).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("a legal hold", () => {
  const confirmed = async () => {
    const application = await endedFor(1);
    const token = newToken();
    await db.insert(candidateConfirmations).values({
      candidateId: application.candidateId,
      tokenHash: hashToken(token),
      expiresAt: addHours(now(), 1),
      createdAt: now(),
    });
    return { application, token };
  };

  test("defers the erasure a person asked for, tells them, and lets it go on when it is lifted", async () => {
    const { application, token } = await confirmed();
    await setLegalHold(admin, { applicationId: application.id, reason: "Case 7" });
    expect(await confirmErasure({ token })).toBe("deferred");
    await finishErasures();
    expect(await nameOf(application.id)).toBe("Old Name");
    expect(await findErasureState(application)).toBe("deferred");
    expect(await getHold(admin, application.id)).toMatchObject({
      hold: { reason: "Case 7", setBy: "Ada" },
      isErasureAsked: true,
    });
    await liftLegalHold(admin, { applicationId: application.id });
    await finishErasures();
    expect(await nameOf(application.id)).toBe("Erased at the person's request");
    expect(await typesOf(application.id)).toEqual([
      "legal_hold.set",
      "legal_hold.lifted",
      "application.erased",
    ]);
  });

  test("set twice at once is one, and one on nobody or on who was erased is refused", async () => {
    const { application, token } = await confirmed();
    const input = { applicationId: application.id, reason: "Case 8" };
    await Promise.all([setLegalHold(admin, input), setLegalHold(admin, input)]);
    expect(await typesOf(application.id)).toEqual(["legal_hold.set"]);
    await liftLegalHold(admin, input);
    await confirmErasure({ token });
    await finishErasures();
    await expect(setLegalHold(admin, input)).rejects.toMatchObject({ code: "conflict" });
    await expect(setLegalHold(admin, { ...input, applicationId: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(setLegalHold(admin, { ...input, reason: " " })).rejects.toMatchObject({
      fieldErrors: { reason: [expect.any(String)] },
    });
  });
});

test("wishing to be kept, and taking it back, is written once each", async () => {
  const application = await endedFor(1);
  for (const wish of [true, true, false, false]) await keepOnConsent(application, wish);
  const said = await db
    .select({ type: events.type })
    .from(events)
    .where(and(eq(events.candidateId, application.candidateId), eq(events.actorKind, "candidate")))
    .orderBy(asc(events.at), asc(events.id));
  expect(said.map(({ type }) => type)).toEqual(["consent.to_be_kept", "consent.to_be_kept_withdrawn"]);
});
