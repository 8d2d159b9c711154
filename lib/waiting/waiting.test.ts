import { addDays, subDays } from "date-fns";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments, hiringTeam, jobs, mailOutbox, messages, type users } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { toFilters } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { setDigest } from "@/lib/users/set-digest";
import { sendDigests } from "./send-digests";
import { waitingKinds } from "./waiting-kinds";
import { countWaiting, listOwedBy, listWaiting } from "./waiting-queries";
import type { WaitingInput } from "./waiting-schemas";

withTestDatabase();

let recruiter: Viewer;
let reviewer: Viewer;
let job: TestJob;

const inStageFor = (days: number, of = job, values = {}) =>
  createApplication(of, { stageEnteredAt: subDays(now(), days), fullName: `${days} days`, ...values });
const answered = (applicationId: string, days: number) =>
  db.insert(messages).values({
    applicationId,
    author: "candidate",
    userId: recruiter.id,
    body: "And?",
    visibleAt: subDays(now(), days),
    createdAt: subDays(now(), days),
  });
const namesOf = async (input: Partial<WaitingInput>, viewer = recruiter) =>
  (await listWaiting(viewer, input)).rows.map(({ name }) => name);

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  reviewer = await createUser("interviewer", { name: "Ivo Brandt" });
});

/** Applied promises 7 days, Panel 14, Hired nothing. */
beforeEach(async () => {
  await db.update(jobs).set({ status: "closed" });
  job = await createJob();
});

describe("who is waiting", () => {
  test("past the promise comes first who should have heard first, and neither who may still wait nor who has left", async () => {
    for (const days of [9, 30, 8, 6]) await inStageFor(days);
    await inStageFor(22, job, { stage: "Panel", fullName: "panel" });
    await inStageFor(50, job, { status: "rejected" });
    await inStageFor(60, job, { stage: "Hired", status: "hired" });
    expect(await namesOf({ kind: "late" })).toEqual(["30 days", "panel", "9 days", "8 days"]);
    expect(await namesOf({ kind: "tomorrow" })).toEqual(["6 days"]);
    expect(await withClock(addDays(now(), 2), () => namesOf({ kind: "tomorrow" }))).toEqual([]);
  });

  test("is told by whom: feedback asked and not given, answers not answered", async () => {
    const asked = await inStageFor(1, job, { reviewers: [reviewer, recruiter], fullName: "asked" });
    await db
      .update(assignments)
      .set({ declinedAt: now() })
      .where(and(eq(assignments.applicationId, asked.id), eq(assignments.userId, recruiter.id)));
    const writer = await inStageFor(1, job, { fullName: "writer" });
    await answered(writer.id, 3);
    await answered(writer.id, 1);
    expect((await listWaiting(recruiter, { kind: "feedback" })).rows).toMatchObject([
      { name: "asked", by: ["Ivo Brandt"] },
    ]);
    expect((await listWaiting(recruiter, { kind: "answer" })).rows).toMatchObject([
      { name: "writer", by: ["Rosa Falk"] },
    ]);
    expect(await listOwedBy(recruiter, "answer")).toMatchObject([{ name: "Rosa Falk", count: 1 }]);
    expect(await namesOf({ kind: "feedback", by: recruiter.id })).toEqual([]);
    expect(await namesOf({ kind: "feedback", by: reviewer.id })).toEqual(["asked"]);
  });

  test("is told of the jobs whose board one reads, and to nobody else", async () => {
    const secret = await createJob({ confidential: true });
    await inStageFor(20, secret, { fullName: "secret" });
    await inStageFor(10);
    const manager = await createUser("hiring_manager");
    expect(await namesOf({ kind: "late" })).toEqual(["10 days"]);
    expect(await namesOf({ kind: "late" }, manager)).toEqual([]);
    await db.insert(hiringTeam).values({ jobId: secret.id, userId: manager.id, addedAt: now() });
    expect(await namesOf({ kind: "late" }, manager)).toEqual(["secret"]);
    await expect(namesOf({ kind: "late" }, reviewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(namesOf({ kind: "late", after: "made up" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("is on as many pages as it takes, nobody twice and nobody left out", async () => {
    // Every other one in a stage that promises a week more, and a week longer there: due on the same days.
    for (let days = 8; days < 20; days++) {
      const isOdd = days % 2 === 1;
      const where = { stage: isOdd ? "Panel" : "Applied", fullName: `${days} days` };
      await inStageFor(isOdd ? days + 7 : days, job, where);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listWaiting(recruiter, { kind: "late", after }, 5);
      expect(page.count).toBe(12);
      seen.push(...page.rows.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => `${19 - index} days`));
  });

  test.each(waitingKinds)(
    "is the same by the number, on its page and in the job's list: %s",
    async (kind) => {
      for (const days of [5, 6, 8, 9]) {
        const { id } = await inStageFor(days, job, { reviewers: days >= 6 ? [reviewer] : [] });
        if (days > 8) await answered(id, 1);
      }
      const filters = toFilters({ status: kind === "answer" ? "all" : "active", waiting: kind });
      const list = await listApplications(recruiter, job.slug, filters, null);
      const page = await listWaiting(recruiter, { kind });
      expect(list.rows.map(({ id }) => id).toSorted()).toEqual(page.rows.map(({ id }) => id).toSorted());
      const { count } = await countWaiting(recruiter, kind);
      expect([count, page.count, list.count?.shown]).toEqual([page.rows.length, count, count]);
      expect(count).toBeGreaterThan(0);
    },
  );
});

describe("the daily mail", () => {
  const digestsTo = async (viewer: Viewer) =>
    db
      .select()
      .from(mailOutbox)
      .where(and(eq(mailOutbox.userId, viewer.id), eq(mailOutbox.kind, "digest")));
  const wanting = async (values: Partial<typeof users.$inferInsert> = {}) => {
    const viewer = await createUser("recruiter", { email: `${newId()}@anthropic.org`, ...values });
    await withClock(subDays(now(), 1), () => setDigest(viewer, { wantsDigest: true, isAsked: "yes" }));
    return viewer;
  };

  test("goes to who wants it, once a day, with numbers and no name", async () => {
    await inStageFor(10, job, { fullName: "Amara Okonkwo" });
    const viewer = await wanting();
    await Promise.all([sendDigests(), sendDigests()]);
    await sendDigests();
    const [mail, ...others] = await digestsTo(viewer);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe("Who is waiting: 1 person waits longer than promised");
    expect(JSON.stringify(mail)).not.toContain("Amara");
    await withClock(addDays(now(), 1), sendDigests);
    expect(await digestsTo(viewer)).toHaveLength(2);
    await setDigest(viewer, { wantsDigest: false, isAsked: "yes" });
    await withClock(addDays(now(), 2), sendDigests);
    expect(await digestsTo(viewer)).toHaveLength(2);
  });

  test("goes to no demo address, nobody who is disabled, and not on a day when nobody waits", async () => {
    const demo = await wanting({ email: `${newId()}@example.com` });
    const gone = await wanting({ disabledAt: now() });
    const idle = await wanting();
    await sendDigests();
    await inStageFor(10);
    await withClock(addDays(now(), 1), sendDigests);
    expect(await digestsTo(demo)).toEqual([]);
    expect(await digestsTo(gone)).toEqual([]);
    expect(await digestsTo(idle)).toHaveLength(1);
  });

  test("begins on the day after somebody asked for it", async () => {
    await inStageFor(10);
    const viewer = await wanting();
    await setDigest(viewer, { wantsDigest: true, isAsked: "yes" });
    await sendDigests();
    expect(await digestsTo(viewer)).toEqual([]);
  });

  test("is not for who reads no board", async () => {
    await expect(setDigest(reviewer, { wantsDigest: true, isAsked: "yes" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
