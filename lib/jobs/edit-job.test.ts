import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, jobs, postings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { changeJobStatus } from "./change-job-status";
import type { JobStatus } from "./job-views";
import { findPosting } from "./public-queries";
import { findJobSettings } from "./settings-queries";
import { updateJobInput, updatePostingInput } from "./settings-schemas";
import { updateHiringTeam } from "./update-hiring-team";
import { updateJob } from "./update-job";
import { updatePosting } from "./update-posting";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
});

const facts = (job: TestJob, values: Record<string, unknown> = {}) =>
  updateJobInput.parse({ ...job, jobId: job.id, ...values });

const words = (job: TestJob, values: Record<string, unknown> = {}) =>
  updatePostingInput.parse({
    jobId: job.id,
    version: job.version,
    location: "Berlin",
    summary: "A test posting.",
    body: "## The role\n\n- Test things",
    ...values,
  });

const status = (job: TestJob, to: JobStatus, version = job.version) => ({
  jobId: job.id,
  version,
  status: to,
});

const team = (job: TestJob, userId: string, change: "add" | "remove", version = job.version) => ({
  jobId: job.id,
  version,
  userId,
  change,
});

async function jobRow(id: string) {
  const [row] = await db.select().from(jobs).where(eq(jobs.id, id));
  if (!row) throw new Error("no such job");
  return row;
}

const eventsOf = (jobId: string) => db.select().from(events).where(eq(events.jobId, jobId));

describe("editing a job", () => {
  test("changes its facts and its posting's title, raises its version, and writes what changed", async () => {
    const job = await createJob();
    const view = await updateJob(
      recruiter,
      facts(job, { title: "Chief Assayer", salaryMin: 10, level: "Senior" }),
    );
    expect(view).toEqual({ jobId: job.id, slug: job.slug, version: 2 });
    expect(await findPosting(job.slug)).toMatchObject({ title: "Chief Assayer", level: "Senior" });
    expect(await eventsOf(job.id)).toMatchObject([
      { type: "job.updated", data: { changed: { title: { from: "Test job", to: "Chief Assayer" } } } },
    ]);
  });

  test("that changes nothing writes nothing", async () => {
    const job = await createJob();
    expect((await updateJob(recruiter, facts(job))).version).toBe(1);
    expect((await updatePosting(recruiter, words(job))).version).toBe(1);
    expect((await changeJobStatus(recruiter, status(job, "open"))).version).toBe(1);
    expect(await eventsOf(job.id)).toHaveLength(0);
  });

  test("that a colleague was faster with is a conflict that names them, whatever the section", async () => {
    const job = await createJob();
    await updateJob(recruiter, facts(job, { team: "Alignment" }));
    const admin = await createUser("admin");
    const conflict = { code: "conflict", message: expect.stringContaining("Rosa Falk changed this job") };
    await expect(updateJob(admin, facts(job, { team: "Safety" }))).rejects.toMatchObject(conflict);
    await expect(updatePosting(admin, words(job, { body: "x" }))).rejects.toMatchObject(conflict);
    await expect(changeJobStatus(admin, status(job, "closed"))).rejects.toMatchObject(conflict);
    expect((await jobRow(job.id)).team).toBe("Alignment");
  });

  test("of two at the same instant, one is a conflict", async () => {
    const job = await createJob();
    const tries = await Promise.allSettled([
      updateJob(recruiter, facts(job, { team: "A" })),
      updateJob(recruiter, facts(job, { team: "B" })),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await jobRow(job.id)).version).toBe(2);
  });

  test("of a confidential job whose team one is not on does not exist; an admin may", async () => {
    const job = await createJob({ confidential: true });
    const gone = { code: "not_found" };
    await expect(updateJob(recruiter, facts(job, { team: "x" }))).rejects.toMatchObject(gone);
    await expect(updatePosting(recruiter, words(job))).rejects.toMatchObject(gone);
    await expect(changeJobStatus(recruiter, status(job, "closed"))).rejects.toMatchObject(gone);
    await expect(updateHiringTeam(recruiter, team(job, recruiter.id, "add"))).rejects.toMatchObject(gone);
    expect(await findJobSettings(recruiter, job.slug)).toBeNull();
    const admin = await createUser("admin");
    expect((await updateJob(admin, facts(job, { team: "x" }))).version).toBe(2);
  });

  test.each(["hiring_manager", "interviewer"] as const)("is not for a %s, also on the team", async (role) => {
    const viewer = await createUser(role);
    const job = await createJob({ members: [viewer] });
    const forbidden = { code: "forbidden" };
    await expect(updateJob(viewer, facts(job, { team: "x" }))).rejects.toMatchObject(forbidden);
    await expect(updatePosting(viewer, words(job, { body: "x" }))).rejects.toMatchObject(forbidden);
    await expect(changeJobStatus(viewer, status(job, "closed"))).rejects.toMatchObject(forbidden);
    await expect(updateHiringTeam(viewer, team(job, viewer.id, "remove"))).rejects.toMatchObject(forbidden);
    expect(await findJobSettings(viewer, job.slug)).toBeNull();
  });

  test("into a confidential one keeps it in sight of who did it", async () => {
    const job = await createJob();
    await updateJob(recruiter, facts(job, { confidential: true }));
    expect(await findJobSettings(recruiter, job.slug)).toMatchObject({ confidential: true, version: 2 });
    expect(await findJobSettings(await createUser("recruiter"), job.slug)).toBeNull();
  });
});

describe("a posting", () => {
  test("changes, with an event that names the fields and not the words", async () => {
    const job = await createJob();
    await updatePosting(recruiter, words(job, { body: "# New", country: "de", city: "Berlin" }));
    expect(await findPosting(job.slug)).toMatchObject({ body: "# New", country: "DE", city: "Berlin" });
    expect(await eventsOf(job.id)).toMatchObject([
      { type: "posting.updated", data: { changed: ["city", "country", "body"] } },
    ]);
  });

  test("of an open job is never emptied; of a draft it may be", async () => {
    const open = await createJob();
    await expect(updatePosting(recruiter, words(open, { body: " \n", summary: "" }))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { summary: [expect.any(String)], body: [expect.any(String)] },
    });
    const draft = await createJob({ status: "draft" });
    expect((await updatePosting(recruiter, words(draft, { body: "", summary: "" }))).version).toBe(2);
  });

  test("takes emoji, right-to-left text and long text, and refuses what cannot be stored", () => {
    const parse = (values: Record<string, unknown>) =>
      updatePostingInput.safeParse({ jobId: recruiter.id, version: 1, location: "Berlin", ...values });
    expect(parse({ body: "🧪 مرحبا ".repeat(4_000) }).success).toBe(true);
    expect(parse({ body: "x".repeat(50_001) }).success).toBe(false);
    expect(parse({ body: "a\0b" }).success).toBe(false);
    expect(parse({ country: "Germany" }).success).toBe(false);
  });
});

describe("a job's status", () => {
  test("opens a draft once its posting is written, and is posted on that day for good", async () => {
    const job = await createJob({ status: "draft", openedAt: null });
    await db.update(postings).set({ body: "" }).where(eq(postings.jobId, job.id));
    await expect(changeJobStatus(recruiter, status(job, "open"))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { status: [expect.stringContaining("Write the posting first")] },
    });
    await updatePosting(recruiter, words(job));
    await changeJobStatus(recruiter, status(job, "open", 2));
    const { openedAt } = await jobRow(job.id);
    expect(openedAt).not.toBeNull();
    await changeJobStatus(recruiter, status(job, "closed", 3));
    expect((await jobRow(job.id)).closedAt).not.toBeNull();
    await changeJobStatus(recruiter, status(job, "open", 4));
    expect(await jobRow(job.id)).toMatchObject({ openedAt, closedAt: null, version: 5 });
    const types = (await eventsOf(job.id)).filter(({ type }) => type === "job.status_changed");
    expect(types.map(({ data }) => data.to)).toEqual(["open", "closed", "open"]);
  });

  test("goes back to draft only while nobody has applied", async () => {
    const job = await createJob();
    expect((await changeJobStatus(recruiter, status(job, "draft"))).version).toBe(2);
    const applied = await createJob();
    await createApplication(applied, { status: "withdrawn" });
    await expect(changeJobStatus(recruiter, status(applied, "draft"))).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("a hiring team", () => {
  test("gains and loses colleagues, each with an event", async () => {
    const manager = await createUser("hiring_manager", { name: "Mo Manager" });
    const job = await createJob();
    await updateHiringTeam(recruiter, team(job, manager.id, "add"));
    expect((await findJobSettings(recruiter, job.slug))?.hiringTeam).toMatchObject([{ id: manager.id }]);
    await updateHiringTeam(recruiter, team(job, manager.id, "remove", 2));
    expect((await eventsOf(job.id)).map(({ data }) => data)).toEqual([
      { change: "add", userId: manager.id, name: "Mo Manager" },
      { change: "remove", userId: manager.id, name: "Mo Manager" },
    ]);
  });

  test("takes nobody who is disabled", async () => {
    const gone = await createUser("interviewer", { disabledAt: new Date() });
    const job = await createJob();
    await expect(updateHiringTeam(recruiter, team(job, gone.id, "add"))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("of a confidential job is not left by a recruiter themselves", async () => {
    const job = await createJob({ confidential: true, members: [recruiter] });
    await expect(updateHiringTeam(recruiter, team(job, recruiter.id, "remove"))).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("when a rejection's mail leaves", () => {
  test.each([0, 24, 720])("is the job's to say: after %d hours", async (rejectionDelayHours) => {
    const job = await createJob();
    await updateJob(recruiter, facts(job, { rejectionDelayHours }));
    expect((await findJobSettings(recruiter, job.slug))?.rejectionDelayHours).toBe(rejectionDelayHours);
    const [edited] = await db.select().from(jobs).where(eq(jobs.id, job.id));
    await updateJob(recruiter, facts(job, { rejectionDelayHours: undefined, version: edited?.version }));
    expect((await findJobSettings(recruiter, job.slug))?.rejectionDelayHours).toBe(rejectionDelayHours);
  });

  test.each([-1, 1.5, 721, "soon"])("is refused: %s", async (rejectionDelayHours) => {
    const job = await createJob();
    expect(() => facts(job, { rejectionDelayHours })).toThrow();
  });
});
