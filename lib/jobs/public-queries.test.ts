import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import { createJob } from "@/lib/testing/factories";
import { findPosting, listOpenRoles } from "./public-queries";

withTestDatabase();

const slugsOfOpenRoles = async () => (await listOpenRoles()).map(({ slug }) => slug);

describe("what the public reads of a job", () => {
  test("an open one is listed and has its facts, and its steps up to the offer", async () => {
    const { slug } = await createJob({ salaryMin: 100, salaryMax: 200 });
    expect(await slugsOfOpenRoles()).toContain(slug);
    const posting = await findPosting(slug);
    expect(posting).toMatchObject({ status: "open", team: "Research", location: "Berlin" });
    expect(posting?.salary).toEqual({ min: 100, max: 200, currency: "USD" });
    expect(posting?.stages.map(({ publicName }) => publicName)).toEqual([
      "Received",
      "Under review by the research team",
      "Panel interviews",
      "Offer",
    ]);
  });

  test("a draft does not exist", async () => {
    const { slug } = await createJob({ status: "draft" });
    expect(await slugsOfOpenRoles()).not.toContain(slug);
    expect(await findPosting(slug)).toBeNull();
  });

  test.each(["paused", "closed"] as const)("a %s one is not listed, and says what it is", async (status) => {
    const { slug } = await createJob({ status });
    expect(await slugsOfOpenRoles()).not.toContain(slug);
    expect(await findPosting(slug)).toMatchObject({ status, salary: null });
  });

  test("a confidential one is hidden from colleagues, not from candidates", async () => {
    const { slug } = await createJob({ confidential: true });
    expect(await slugsOfOpenRoles()).toContain(slug);
    expect(await findPosting(slug)).not.toBeNull();
  });

  test.each(["no-such-job", "", "\0", "%00", "Ünicode", "a".repeat(100_000), "' or 1=1 --"])(
    "nothing is found under %j",
    async (slug) => {
      expect(await findPosting(slug)).toBeNull();
    },
  );

  test("names no id, no counter and nobody who works here", async () => {
    const { slug } = await createJob();
    expect(Object.keys((await findPosting(slug)) ?? {}).sort()).toEqual([
      "body",
      "city",
      "country",
      "employmentType",
      "level",
      "location",
      "postedAt",
      "postingLocale",
      "region",
      "salary",
      "slug",
      "stages",
      "status",
      "summary",
      "team",
      "title",
    ]);
  });
});
