import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, jobs, stages } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { newId } from "@/lib/ids";
import { createUser } from "@/lib/testing/factories";
import { createJob } from "./create-job";
import { findPosting } from "./public-queries";
import { findJobSettings } from "./settings-queries";
import { createJobInput } from "./settings-schemas";
import { slugOf } from "./slug-of";

withTestDatabase();

const wanted = (values: Record<string, unknown> = {}) =>
  createJobInput.parse({
    title: "Research Engineer",
    slug: `engineer-${newId()}`,
    team: "Interpretability",
    employmentType: "full_time",
    location: "London",
    salaryMin: "250,000",
    salaryMax: "400 000",
    salaryCurrency: "gbp",
    ...values,
  });

describe("a new job", () => {
  test("is a draft with the usual stages, an empty posting, its maker on the team, and an event", async () => {
    const recruiter = await createUser("recruiter");
    const { jobId, slug, version } = await createJob(recruiter, wanted({ confidential: true }));
    expect(version).toBe(1);
    const settings = await findJobSettings(recruiter, slug);
    expect(settings).toMatchObject({
      status: "draft",
      salaryMin: 250_000,
      salaryMax: 400_000,
      salaryCurrency: "GBP",
      confidential: true,
      level: null,
      posting: { location: "London", summary: "", body: "" },
      hiringTeam: [{ id: recruiter.id }],
    });
    const made = await db.select().from(stages).where(eq(stages.jobId, jobId)).orderBy(asc(stages.position));
    expect(made.map(({ kind }) => kind)).toEqual([
      "applied",
      "review",
      "screen",
      "interview",
      "interview",
      "offer",
      "hired",
    ]);
    expect(await findPosting(slug)).toBeNull();
    const [event] = await db.select().from(events).where(eq(events.jobId, jobId));
    expect(event).toMatchObject({ type: "job.created", actorUserId: recruiter.id });
  });

  test("needs an address that no other job has, also when two want it at once", async () => {
    const admin = await createUser("admin");
    const input = wanted();
    const tries = await Promise.allSettled([createJob(admin, input), createJob(admin, input)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(createJob(admin, input)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { slug: [expect.stringContaining("Another job")] },
    });
    expect(await db.select().from(jobs).where(eq(jobs.slug, input.slug))).toHaveLength(1);
  });

  test.each(["hiring_manager", "interviewer"] as const)("is not for a %s to make", async (role) => {
    const viewer = await createUser(role);
    await expect(createJob(viewer, wanted())).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each([
    ["title", { title: " " }],
    ["title", { title: "x".repeat(201) }],
    ["title", { title: "a\0b" }],
    ["slug", { slug: "new" }],
    ["slug", { slug: "Research Scientist" }],
    ["slug", { slug: "-a" }],
    ["slug", { slug: "../desk" }],
    ["location", { location: "" }],
    ["employmentType", { employmentType: "forever" }],
    ["salaryMin", { salaryMin: "lots" }],
    ["salaryMin", { salaryMin: "-1" }],
    ["salaryMin", { salaryMin: "1e9" }],
    ["salaryMax", { salaryMax: "99999999999" }],
    ["salaryMax", { salaryMax: "1" }],
    ["salaryCurrency", { salaryCurrency: "dollars" }],
  ])("refuses a wrong %s: %j", (field, values) => {
    const parsed = createJobInput.safeParse({ ...wanted(), ...values });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

test.each([
  ["Research Scientist", "research-scientist"],
  ["  Forscher*in für KI – Straße ", "forscher-in-fur-ki-strasse"],
  ["研究員", ""],
  ["x".repeat(300), "x".repeat(80)],
])("the address of %j is %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
