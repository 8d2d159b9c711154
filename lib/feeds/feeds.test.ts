import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { postings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { createJob, type TestJob } from "@/lib/testing/factories";
import { atomFeed } from "./atom-feed";
import { jobsFeed } from "./jobs-feed";
import { listFeedJobs } from "./queries";

withTestDatabase();

let job: TestJob;

beforeAll(async () => {
  job = await createJob({ title: "Prover <of> \u0001 things & more", salaryMin: 100, salaryMax: 200 });
  await db.insert(postings).values({
    jobId: job.id,
    locale: "de",
    title: "Prüferin",
    location: "Berlin, Deutschland",
    summary: "Kurz.",
    body: "## Die Stelle",
    updatedAt: new Date("2040-01-01"),
  });
  await createJob({ confidential: true });
  await createJob({ status: "draft" });
  await createJob({ status: "paused" });
  await createJob({ status: "closed" });
});

describe("the feeds", () => {
  test("hold the open roles that are not confidential, and nothing about who works on them", async () => {
    const { jobs } = jobsFeed(await listFeedJobs(), "Anthropic");
    expect(jobs.map(({ id }) => id)).toEqual([job.slug]);
    expect(jobs[0]).toEqual({
      id: job.slug,
      department: "Research",
      level: null,
      employmentType: "full_time",
      salary: { min: 100, max: 200, currency: "USD", period: "year" },
      postedAt: expect.any(String),
      updatedAt: "2040-01-01T00:00:00.000Z",
      postings: [
        expect.objectContaining({
          language: "en",
          title: job.title,
          url: expect.stringMatching(/[^e]\/jobs\//),
        }),
        expect.objectContaining({
          language: "de",
          title: "Prüferin",
          url: expect.stringContaining("/de/jobs/"),
        }),
      ],
    });
  });

  test("say the English posting's language where there is no German one", async () => {
    const plain = await createJob();
    const feed = atomFeed(await listFeedJobs(), { organisation: "Anthropic", locale: "de" });
    expect(feed).toContain('xml:lang="de">\n<id>');
    expect(feed).toMatch(new RegExp(`<entry xml:lang="en">\\n<id>[^<]*/de/jobs/${plain.slug}</id>`));
    expect(feed).toMatch(new RegExp(`<entry xml:lang="de">\\n<id>[^<]*/de/jobs/${job.slug}</id>`));
  });

  test("are well-formed whatever a title holds", async () => {
    const feed = atomFeed(await listFeedJobs(), { organisation: "A & B <i>", locale: "en" });
    expect(feed).toContain("<title>Prover &#60;of&#62;  things &#38; more</title>");
    expect(feed).toContain("A &#38; B &#60;i&#62;");
    expect(feed).toContain('<content type="html">&#60;h2&#62;');
    expect(feed).not.toContain("\u0001");
  });

  test("of nothing are still feeds", () => {
    expect(jobsFeed([], "Anthropic")).toMatchObject({ version: 1, jobs: [] });
    expect(atomFeed([], { organisation: "Anthropic", locale: "en" })).toMatch(/<updated>1970-.*<\/updated>/);
  });
});
