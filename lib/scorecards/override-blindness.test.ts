import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, assignments, blindnessOverrides, eventDetails, events, stages } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { findApplicationPage } from "@/lib/applications/application-queries";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { eraseApplications } from "@/lib/erasure/erase-applications";
import { getHistory } from "@/lib/events/queries";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { toAppError } from "@/lib/to-app-error";
import { declineFeedback } from "./decline-feedback";
import { listOverrides } from "./list-overrides";
import { overrideBlindness } from "./override-blindness";
import { readableFeedback } from "./queries";
import { saveScorecardDraft } from "./save-scorecard-draft";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let job: TestJob;
let admin: Viewer;
let colleague: Viewer;

beforeAll(async () => {
  await seedFirstRun();
  job = await createJob();
  admin = await createUser("admin", { name: "Mira Chen" });
  colleague = await createUser("interviewer", { name: "Rosa Falk" });
});

const scorecard = (applicationId: string, version = 0) => ({
  applicationId,
  version,
  recommendation: "yes" as const,
  comment: "A secret verdict",
  ratings: [],
});

/** Mira is asked, and Rosa has written. */
async function asked(values: { fullName?: string } = {}) {
  const { id } = await createApplication(job, { ...values, reviewers: [admin, colleague] });
  await submitScorecard(colleague, scorecard(id));
  return id;
}

const namesRead = async (viewer: Viewer, id: string) =>
  (await readableFeedback(viewer, id)).map(({ userName }) => userName);

const written = async (id: string) => ({
  rows: await db.$count(blindnessOverrides, eq(blindnessOverrides.applicationId, id)),
  events: (await db.select().from(events).where(eq(events.applicationId, id))).filter(
    ({ type }) => type === "blindness.overridden",
  ),
});

describe("an admin who has not given their feedback", () => {
  test.each([
    ["is asked", (_: string) => Promise.resolve()],
    ["holds a draft", (id: string) => saveScorecardDraft(admin, scorecard(id))],
    [
      "declined, and began a draft",
      async (id: string) => {
        await declineFeedback(admin, { applicationId: id });
        await saveScorecardDraft(admin, scorecard(id));
      },
    ],
    [
      "holds a draft nobody asked for",
      async (id: string) => {
        await db.delete(assignments).where(eq(assignments.userId, admin.id));
        await saveScorecardDraft(admin, scorecard(id));
      },
    ],
  ])("and %s, reads others' on that application alone once they said why", async (_, begin) => {
    const [id, other] = [await asked(), await asked()];
    await begin(id);
    await begin(other);
    expect(await namesRead(admin, id)).toEqual([]);
    await overrideBlindness(admin, { applicationId: id, reason: "The committee meets at noon." });
    expect(await namesRead(admin, id)).toEqual(["Rosa Falk"]);
    expect(await namesRead(admin, other)).toEqual([]);
    expect((await findApplicationPage(admin, id))?.feedback).toMatchObject({
      canReadOthers: true,
      others: [{ comment: "A secret verdict" }],
    });
    expect((await findApplicationPage(admin, other))?.feedback.canReadOthers).toBe(false);
  });

  test("opens it to nobody else, also not to another admin", async () => {
    const id = await asked();
    const others = await Promise.all((["admin", "recruiter"] as const).map((role) => createUser(role)));
    for (const viewer of others) await saveScorecardDraft(viewer, scorecard(id));
    await overrideBlindness(admin, { applicationId: id, reason: "The committee meets at noon." });
    for (const viewer of others) expect(await namesRead(viewer, id)).toEqual([]);
  });

  test("is told of to the whole panel, blind as it is, with the reason, and keeps it out of the event", async () => {
    const id = await asked();
    const blind = await createUser("interviewer");
    const about = { applicationId: id, askedByUserId: admin.id, askedAt: now() };
    await db.insert(assignments).values({ ...about, userId: blind.id });
    await overrideBlindness(admin, { applicationId: id, reason: "  The committee\nmeets at noon. " });
    for (const viewer of [admin, colleague, blind]) {
      const page = await findApplicationPage(viewer, id);
      expect(page?.feedback.overrides).toEqual([
        {
          userId: admin.id,
          name: "Mira Chen",
          at: expect.any(String),
          reason: "The committee meets at noon.",
        },
      ]);
      const { entries } = await getHistory(viewer, id, null);
      expect(entries.map(({ who, what }) => `${who} ${what}`)).toContain(
        "Mira Chen read others’ feedback before giving their own: The committee meets at noon.",
      );
    }
    const [event] = (await written(id)).events;
    expect(JSON.stringify(event?.data)).not.toContain("committee");
    const [detail] = await db
      .select()
      .from(eventDetails)
      .where(eq(eventDetails.eventId, event?.id ?? ""));
    expect(detail?.data).toEqual({ reason: "The committee meets at noon." });
  });

  test("has it written once, in two windows at the same time, too", async () => {
    const id = await asked();
    const override = (reason: string) => overrideBlindness(admin, { applicationId: id, reason });
    await Promise.all([override("First"), override("Second")]);
    await override("Third");
    const { rows, events: told } = await written(id);
    expect([rows, told.length]).toEqual([1, 1]);
  });

  test("and submits in another window meanwhile gave it unseen: nothing is written", async () => {
    const id = await asked();
    await saveScorecardDraft(admin, scorecard(id));
    const submitting = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const other = db.transaction(async (tx) => {
      await tx.execute(`update scorecards set submitted_at = now()
        where application_id = '${id}' and user_id = '${admin.id}'`);
      submitting.resolve();
      await held.promise;
    });
    await submitting.promise;
    const overriding = overrideBlindness(admin, { applicationId: id, reason: "Too early" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    held.resolve();
    await Promise.all([other, overriding]);
    expect(await written(id)).toEqual({ rows: 0, events: [] });
  });

  test("must say why", async () => {
    const id = await asked();
    for (const reason of ["", " \n ", "x".repeat(1_001)]) {
      await expect(overrideBlindness(admin, { applicationId: id, reason })).rejects.toMatchObject({
        code: "invalid",
      });
    }
    expect(await written(id)).toEqual({ rows: 0, events: [] });
    await overrideBlindness(admin, { applicationId: id, reason: "x".repeat(1_000) });
    expect((await written(id)).rows).toBe(1);
  });

  test("has a name in the reason masked while a stage hides it", async () => {
    const id = await asked({ fullName: "Jürgen Müller" });
    await overrideBlindness(admin, { applicationId: id, reason: "Jürgen Müller withdraws tomorrow." });
    const [first] = job.stages;
    await db
      .update(stages)
      .set({ anonymity: "names" })
      .where(eq(stages.id, first?.id ?? ""));
    const page = await findApplicationPage(colleague, id);
    await db
      .update(stages)
      .set({ anonymity: "none" })
      .where(eq(stages.id, first?.id ?? ""));
    expect(page?.feedback.overrides[0]?.reason).toBe("[name] withdraws tomorrow.");
    expect(JSON.stringify(page)).not.toMatch(/müller|jürgen/i);
  });

  test("reads no more by it once they are no admin any more", async () => {
    const id = await asked();
    await overrideBlindness(admin, { applicationId: id, reason: "The committee meets at noon." });
    const demoted: Viewer = { ...admin, role: "recruiter" };
    expect(await namesRead(demoted, id)).toEqual([]);
  });
});

test("where ratings are kept after an erasure, so is that they were not given unseen, without the reason", async () => {
  const id = await asked();
  await overrideBlindness(admin, { applicationId: id, reason: "She withdraws tomorrow." });
  const erase = (keepsRatings: boolean) =>
    db.transaction(async (tx) => {
      const rows = await tx.select().from(applications).where(eq(applications.id, id));
      await eraseApplications(tx, rows, { why: "retention", keepsRatings });
    });
  await erase(true);
  expect(await listOverrides(id)).toEqual([expect.objectContaining({ userId: admin.id, reason: null })]);
  await erase(false);
  expect(await listOverrides(id)).toEqual([]);
});

describe("nothing is written", () => {
  test.each([
    ["submitted", (id: string) => submitScorecard(admin, scorecard(id))],
    ["declined", (id: string) => declineFeedback(admin, { applicationId: id })],
    ["was never asked", () => db.delete(assignments).where(eq(assignments.userId, admin.id))],
  ])("for an admin who %s, and is not blind", async (_, begin) => {
    const id = await asked();
    await begin(id);
    await overrideBlindness(admin, { applicationId: id, reason: "Because" });
    expect(await written(id)).toEqual({ rows: 0, events: [] });
  });

  test.each<Role>(["recruiter", "hiring_manager", "interviewer"])("by %s, who may not", async (role) => {
    const viewer = await createUser(role);
    const { id } = await createApplication(await createJob({ members: [viewer] }), { reviewers: [viewer] });
    await expect(overrideBlindness(viewer, { applicationId: id, reason: "Because" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await written(id)).toEqual({ rows: 0, events: [] });
  });

  test("about an application that is not there, or was erased", async () => {
    await expect(
      overrideBlindness(admin, { applicationId: newId(), reason: "Because" }),
    ).rejects.toMatchObject({ code: "not_found" });
    const id = await asked();
    await db.update(applications).set({ erasedAt: now() }).where(eq(applications.id, id));
    await expect(overrideBlindness(admin, { applicationId: id, reason: "Because" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("erased"),
    });
    const direct = db
      .insert(blindnessOverrides)
      .values({ applicationId: id, userId: admin.id, overriddenAt: now() });
    expect(toAppError(await direct.catch((thrown: unknown) => thrown))).toMatchObject({ code: "conflict" });
  });
});
