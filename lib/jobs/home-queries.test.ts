import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, assignments, scorecards } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { getHome } from "./home-queries";
import { findJob, listJobs, listJobTitles } from "./queries";

withTestDatabase();

const daysAgo = (days: number) => new Date(now().getTime() - days * 24 * 3600 * 1000);

test("a job counts who is active, late and new; confidential ones are their team's alone", async () => {
  const [admin, recruiter, manager] = await Promise.all([
    createUser("admin"),
    createUser("recruiter"),
    createUser("hiring_manager"),
  ]);
  const open = await createJob({ title: "Open job", members: [manager] });
  const secret = await createJob({ title: "Secret job", confidential: true });
  await createApplication(open, { appliedAt: daysAgo(1), stageEnteredAt: daysAgo(1) });
  await createApplication(open, { appliedAt: daysAgo(30), stageEnteredAt: daysAgo(30) });
  await createApplication(open, { appliedAt: daysAgo(30), stageEnteredAt: daysAgo(30), status: "rejected" });
  const titles = async (viewer: typeof admin) => {
    const listed = (await listJobs(viewer)).map(({ title }) => title);
    expect((await listJobTitles(viewer)).map(({ title }) => title)).toEqual(listed);
    return listed;
  };
  expect(await titles(admin)).toEqual(["Open job", "Secret job"]);
  expect(await titles(recruiter)).toEqual(["Open job"]);
  expect(await titles(manager)).toEqual(["Open job"]);
  const [job] = await listJobs(manager);
  expect(job).toMatchObject({ active: 2, late: 1, new: 1, isMine: true });
  expect(await findJob(recruiter, secret.slug)).toBeNull();
  expect(await findJob(admin, secret.slug)).toMatchObject({ title: "Secret job" });
});

test("an interviewer's numbers are of what they were asked about, and their home is what they owe", async () => {
  const interviewer = await createUser("interviewer");
  const job = await createJob({ title: "Asked job" });
  const [first, declined, submitted, ended] = await Promise.all(
    ["First Asked", "Declined One", "Submitted One", "Ended One"].map((fullName) =>
      createApplication(job, { fullName, appliedAt: daysAgo(1), reviewers: [interviewer] }),
    ),
  );
  await createApplication(job, { fullName: "Not Asked", appliedAt: daysAgo(1) });
  if (!first || !declined || !submitted || !ended) throw new Error("four were made");
  await db
    .update(assignments)
    .set({ declinedAt: now() })
    .where(and(eq(assignments.applicationId, declined.id), eq(assignments.userId, interviewer.id)));
  await db.insert(scorecards).values([
    { applicationId: submitted.id, userId: interviewer.id, updatedAt: now(), submittedAt: now() },
    { applicationId: first.id, userId: interviewer.id, updatedAt: now() },
  ]);
  await db.update(applications).set({ status: "rejected" }).where(eq(applications.id, ended.id));
  const home = await getHome(interviewer);
  expect(home.jobs).toMatchObject([{ title: "Asked job", active: 3, new: 4 }]);
  expect(home.newApplications).toBeNull();
  expect(home.feedback).toMatchObject({ count: 1, rows: [{ name: "First Asked", hasDraft: true }] });
});

test("every feedback owed and every new application is reached page by page, with the exact count on each", async () => {
  const manager = await createUser("hiring_manager");
  const job = await createJob({ members: [manager], confidential: true });
  const names = Array.from({ length: 107 }, (_, number) => `Person ${String(number).padStart(3, "0")}`);
  for (const [number, fullName] of names.entries()) {
    // Many in one instant, as colleagues are asked in one go.
    const { id } = await createApplication(job, { fullName, appliedAt: daysAgo(1 + (number % 5)) });
    const askedAt = daysAgo(30 - (number % 3));
    await db
      .insert(assignments)
      .values({ applicationId: id, userId: manager.id, askedByUserId: manager.id, askedAt });
  }
  const [owed, applied]: string[][] = [[], []];
  for (let feedback: string | undefined, isMore = true; isMore; ) {
    const page = (await getHome(manager, { feedback })).feedback;
    expect(page).toMatchObject({ count: 107, isFirst: feedback === undefined });
    owed?.push(...page.rows.map(({ name }) => name));
    isMore = page.next !== null;
    feedback = page.next ?? undefined;
  }
  for (let page: string | undefined, isMore = true; isMore; ) {
    const list = (await getHome(manager, { applied: page })).newApplications;
    expect(list).toMatchObject({ count: 107, isOver: false });
    applied?.push(...(list?.rows.map(({ name }) => name) ?? []));
    isMore = Boolean(list?.next);
    page = list?.next ?? undefined;
  }
  const afterAll = "2040-01-01T00:00:00Z~01a21e72-ee4b-76d8-b6e0-4530c8a0b256";
  expect((await getHome(manager, { feedback: afterAll })).feedback).toMatchObject({
    count: 107,
    isFirst: true,
  });
  expect(owed?.toSorted()).toEqual(names);
  expect(applied?.toSorted()).toEqual(names);
});

test("a page of home that nobody was given is not there", async () => {
  const manager = await createUser("hiring_manager", { name: "On a team" });
  await createJob({ members: [manager] });
  for (const made of [
    "x",
    "2026-01-01T00:00:00Z~1",
    "0000-01-01T00:00:00Z~01a21e72-ee4b-76d8-b6e0-4530c8a0b256",
  ]) {
    await expect(getHome(manager, { feedback: made })).rejects.toMatchObject({ code: "invalid" });
    await expect(getHome(manager, { applied: made })).rejects.toMatchObject({ code: "invalid" });
  }
});

test("home shows one's own jobs, or all open ones to those on no team, with who applied this week", async () => {
  const [alone, member] = await Promise.all([createUser("recruiter"), createUser("recruiter")]);
  const mine = await createJob({ title: "My job", members: [member] });
  const other = await createJob({ title: "Other job" });
  await createJob({ title: "Closed job", status: "closed", members: [member] });
  await createApplication(mine, { fullName: "New Here", appliedAt: daysAgo(2) });
  await createApplication(mine, { fullName: "Long Ago", appliedAt: daysAgo(20) });
  await createApplication(other, { fullName: "Elsewhere", appliedAt: daysAgo(1) });
  const home = await getHome(member);
  expect(home.jobs.map(({ title }) => title)).toEqual(["My job"]);
  expect(home.showsAllJobs).toBe(false);
  expect(home.newApplications).toMatchObject({ count: 1, rows: [{ name: "New Here", jobTitle: "My job" }] });
  const all = await getHome(alone);
  expect(all.showsAllJobs).toBe(true);
  expect(all.jobs.map(({ title }) => title)).toEqual(expect.arrayContaining(["My job", "Other job"]));
  expect(all.newApplications?.rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["New Here", "Elsewhere"]),
  );
});
