import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, assignments, scorecards } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { getHome } from "./home-queries";
import { findJob, listJobs } from "./queries";

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
  const titles = async (viewer: typeof admin) => (await listJobs(viewer)).map(({ title }) => title);
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
