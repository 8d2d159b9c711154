import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, tags } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { listTags, tagsOf } from "./queries";
import { tagApplication } from "./tag-application";
import { untagApplication } from "./untag-application";

withTestDatabase();

let recruiter: Viewer;
let applicationId: string;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  applicationId = (await createApplication(await createJob())).id;
});

const typesOf = async (id: string) => {
  const rows = await db.select({ type: events.type }).from(events).where(eq(events.applicationId, id));
  return rows.map(({ type }) => type).filter((type) => /tagged$/.test(type));
};

describe("a tag", () => {
  test("is made by its name, found again in any case, and told once in the history", async () => {
    const made = await tagApplication(recruiter, { applicationId, name: "Strong  theory " });
    expect(made.name).toBe("Strong theory");
    expect(await tagApplication(recruiter, { applicationId, name: "strong theory" })).toEqual(made);
    expect(await tagsOf(applicationId)).toEqual([made]);
    expect(await typesOf(applicationId)).toEqual(["application.tagged"]);

    await untagApplication(recruiter, { applicationId, tagId: made.id });
    await untagApplication(recruiter, { applicationId, tagId: made.id });
    expect(await tagsOf(applicationId)).toEqual([]);
    expect(await typesOf(applicationId)).toEqual(["application.tagged", "application.untagged"]);
    expect(await listTags(recruiter)).toContainEqual(made);
  });

  test("that two make at once is one tag", async () => {
    const others = await Promise.all([1, 2, 3].map(async () => createApplication(await createJob())));
    await Promise.all(others.map(({ id }) => tagApplication(recruiter, { applicationId: id, name: "twin" })));
    expect(await db.select().from(tags).where(eq(tags.name, "twin"))).toHaveLength(1);
    for (const { id } of others) expect(await tagsOf(id)).toMatchObject([{ name: "twin" }]);
  });

  test("is for those who decide, on the jobs they see", async () => {
    const interviewer = await createUser("interviewer");
    const own = await createApplication(await createJob({ members: [interviewer] }), {
      reviewers: [interviewer],
    });
    const tag = { applicationId: own.id, name: "mine" };
    await expect(tagApplication(interviewer, tag)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listTags(interviewer)).rejects.toMatchObject({ code: "forbidden" });
    const secret = await createApplication(await createJob({ confidential: true }));
    await expect(
      tagApplication(recruiter, { applicationId: secret.id, name: "theirs" }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await db.select().from(tags).where(eq(tags.name, "theirs"))).toHaveLength(0);
  });

  test.each([
    ["nothing", "   "],
    ["41 characters", "x".repeat(41)],
    ["a null byte", "a\0b"],
  ])("of %s is refused at the field", async (_, name) => {
    await expect(tagApplication(recruiter, { applicationId, name })).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { name: [expect.any(String)] },
    });
  });
});
