import { describe, expect, test } from "vitest";
import { jobPostingLd, scriptSafeJson } from "./job-posting-ld";
import type { PostingView } from "./posting-view";

const posting: PostingView = {
  slug: "research-scientist",
  status: "open",
  postingLocale: "en",
  title: "Research Scientist",
  team: "Research",
  level: "Senior Level",
  employmentType: "full_time",
  salary: { min: 250_000, max: 400_000, currency: "USD" },
  location: "San Francisco, CA",
  city: "San Francisco",
  region: "CA",
  country: "US",
  summary: "",
  body: "## The role\n\nDo research.",
  postedAt: "2026-03-01T09:00:00.000Z",
  stages: [],
};

const context = {
  organisation: "Anthropic",
  url: "https://jobs.example.org/jobs/research-scientist",
  siteUrl: "https://jobs.example.org/",
};

describe("the posting for search engines", () => {
  test("has what Google asks of a JobPosting", () => {
    expect(jobPostingLd(posting, context)).toMatchObject({
      "@type": "JobPosting",
      title: "Research Scientist",
      description: "<h2>The role</h2><p>Do research.</p>",
      datePosted: "2026-03-01",
      employmentType: "FULL_TIME",
      hiringOrganization: { name: "Anthropic" },
      jobLocation: {
        address: { addressLocality: "San Francisco", addressRegion: "CA", addressCountry: "US" },
      },
      baseSalary: {
        currency: "USD",
        value: { minValue: 250_000, maxValue: 400_000, unitText: "YEAR" },
      },
      directApply: true,
    });
  });

  test("leaves out what the job does not say", () => {
    const bare = { ...posting, salary: null, city: null, region: null, country: null };
    const ld = jobPostingLd(bare, context);
    expect(ld).not.toHaveProperty("baseSalary");
    expect(ld.jobLocation.address).toEqual({
      "@type": "PostalAddress",
      addressLocality: "San Francisco, CA",
    });
  });

  test("cannot end the script element it stands in", () => {
    const hostile = { ...posting, title: "</script><script>alert(1)</script><!--\u2028" };
    const json = scriptSafeJson(jobPostingLd(hostile, context));
    expect(json).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(json)).toMatchObject({ title: hostile.title });
  });
});
