import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  events,
  jobs,
  postings,
  questions,
  rejectionReasons,
  requirements,
  settings,
  stages,
} from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { seedFirstRun } from "./first-run";

withTestDatabase();

beforeAll(async () => {
  await Promise.all([seedFirstRun(), seedFirstRun()]);
});

async function seededJob(locale = "en") {
  const rows = await db
    .select()
    .from(jobs)
    .innerJoin(postings, and(eq(postings.jobId, jobs.id), eq(postings.locale, locale)));
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} jobs`);
  return row;
}

describe("the first run", () => {
  test("opens the Research Scientist job with the posting's facts", async () => {
    const { jobs: job, postings: posting } = await seededJob();
    expect(job).toMatchObject({ slug: "research-scientist", team: "Research", level: "Senior Level" });
    expect(job).toMatchObject({
      status: "open",
      salaryMin: 250_000,
      salaryMax: 400_000,
      confidential: false,
    });
    expect(job.openedAt).not.toBeNull();
    expect(posting).toMatchObject({ title: "Research Scientist", location: "San Francisco, CA" });
  });

  test("has every section and bullet of the text", async () => {
    const { postings: posting } = await seededJob();
    expect(posting.body.match(/^## /gm)).toHaveLength(12);
    expect(posting.body.match(/^- /gm)).toHaveLength(69);
    expect(posting.body).toMatch(/^## About Anthropic\n/);
    expect(posting.body.trimEnd()).toMatch(/passionate about AI safety research\.\*$/);
  });

  test("has the same posting in German, heading for heading and bullet for bullet", async () => {
    const shape = (body: string) => body.match(/^(#+|- \*\*|-|\*)/gm);
    const { postings: english } = await seededJob();
    const { postings: german } = await seededJob("de");
    expect(german).toMatchObject({
      location: "San Francisco, Kalifornien",
      city: "San Francisco",
      country: "US",
    });
    expect(shape(german.body)).toEqual(shape(english.body));
    expect(german.body).toMatch(/^## Über Anthropic\n/);
  });

  test("makes the qualifications the requirements, in their order", async () => {
    const rows = await db.select().from(requirements).orderBy(asc(requirements.position));
    expect(rows.filter(({ kind }) => kind === "required")).toHaveLength(8);
    expect(rows.filter(({ kind }) => kind === "preferred")).toHaveLength(7);
    expect(rows[0]?.text).toBe("PhD in Computer Science, Machine Learning, Statistics, or related field");
    expect(rows[14]?.text).toBe("Experience in research environments or national laboratories");
  });

  test("asks the four questions", async () => {
    const rows = await db.select().from(questions).orderBy(asc(questions.position));
    expect(rows.map(({ kind, isRequired }) => [kind, isRequired])).toEqual([
      ["long_text", true],
      ["choices", false],
      ["yes_no", false],
      ["long_text", false],
    ]);
    const areas = ["Constitutional AI", "Interpretability", "Alignment", "Robustness", "Evaluation"];
    expect(rows[1]?.options).toEqual(areas);
  });

  test("lays out the stages with what a candidate is told", async () => {
    const rows = await db.select().from(stages).orderBy(asc(stages.position));
    expect(rows.map(({ name, publicName, kind }) => [name, publicName, kind])).toEqual([
      ["Applied", "Received", "applied"],
      ["Résumé review", "Under review by the research team", "review"],
      ["Recruiter screen", "Conversation with our recruiter", "screen"],
      ["Research talk", "Research talk", "interview"],
      ["Panel", "Panel interviews", "interview"],
      ["Offer", "Offer", "offer"],
      ["Hired", "Welcome", "hired"],
    ]);
    expect(rows.filter(({ promisedDays }) => promisedDays === null).map(({ kind }) => kind)).toEqual([
      "hired",
    ]);
  });

  test("writes into the history that the system made the job", async () => {
    const { jobs: job } = await seededJob();
    const rows = await db.select().from(events).where(eq(events.jobId, job.id));
    expect(rows).toMatchObject([{ type: "job.created", actorKind: "system", actorName: null }]);
  });

  test("run again leaves alone what people changed", async () => {
    await db.update(settings).set({ organisationName: "Institute for Careful Science" });
    await db.delete(rejectionReasons).where(eq(rejectionReasons.name, "No response"));
    await db.update(jobs).set({ slug: "renamed", status: "closed" });
    await seedFirstRun();
    expect(await db.select().from(settings)).toMatchObject([
      { organisationName: "Institute for Careful Science", retentionMonths: 24 },
    ]);
    expect(await db.select().from(rejectionReasons)).toHaveLength(9);
    expect((await seededJob()).jobs.slug).toBe("renamed");
  });
});
