import { desc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, tags } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { deleteTag } from "./delete-tag";
import { countTags, tagsOf } from "./queries";
import type { TagView } from "./schemas";
import { tagApplication } from "./tag-application";
import { updateTag } from "./update-tag";

withTestDatabase();

let recruiter: Viewer;
let applicationId: string;
let tag: TagView;
let other: TagView;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

beforeEach(async () => {
  await db.delete(tags);
  applicationId = (await createApplication(await createJob())).id;
  tag = await tagApplication(recruiter, { applicationId, name: "Strong theory" });
  other = await tagApplication(recruiter, { applicationId, name: "Theory" });
});

const changed = (to: Partial<TagView>) => {
  const { id, name, colour } = tag;
  return { tagId: id, name, colour, ...to, seenName: name, seenColour: colour };
};

const newestEvent = async () => (await db.select().from(events).orderBy(desc(events.id)).limit(1))[0];

describe("a tag that is edited", () => {
  test("has its new name and colour wherever it is on, once in the events", async () => {
    await updateTag(recruiter, changed({ name: "strong Theory", colour: "violet" }));
    expect(await tagsOf(applicationId)).toContainEqual({
      id: tag.id,
      name: "strong Theory",
      colour: "violet",
    });
    expect(await newestEvent()).toMatchObject({ type: "tag.updated", actorUserId: recruiter.id });

    const before = await db.$count(events);
    await updateTag(recruiter, { ...changed({}), name: "strong Theory", colour: "violet" });
    expect(await db.$count(events)).toBe(before);
  });

  test("is not changed over what somebody else made of it meanwhile", async () => {
    await updateTag(recruiter, changed({ name: "Theory, strong" }));
    await expect(updateTag(recruiter, changed({ colour: "red" }))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Theory, strong"),
    });
  });

  test("does not take another's name, in whatever case", async () => {
    await expect(updateTag(recruiter, changed({ name: "THEORY" }))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { name: [expect.stringContaining("Theory")] },
    });
  });
});

describe("a tag that is deleted", () => {
  test("is gone everywhere, and the event says from how many", async () => {
    expect(await deleteTag(recruiter, { tagId: tag.id })).toMatchObject({ count: 1, into: null });
    expect(await tagsOf(applicationId)).toEqual([other]);
    expect(await newestEvent()).toMatchObject({
      type: "tag.deleted",
      data: { tag: "Strong theory", count: 1 },
    });
    await expect(deleteTag(recruiter, { tagId: tag.id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("leaves another in its place, also where that one was already", async () => {
    const second = await createApplication(await createJob());
    await tagApplication(recruiter, { applicationId: second.id, name: tag.name });
    await deleteTag(recruiter, { tagId: tag.id, intoTagId: other.id });
    expect(await tagsOf(applicationId)).toEqual([other]);
    expect(await tagsOf(second.id)).toEqual([other]);
  });

  test("cannot leave itself in its place, nor one that is gone", async () => {
    await expect(deleteTag(recruiter, { tagId: tag.id, intoTagId: tag.id })).rejects.toMatchObject({
      code: "invalid",
    });
    await deleteTag(recruiter, { tagId: other.id });
    await expect(deleteTag(recruiter, { tagId: tag.id, intoTagId: other.id })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await tagsOf(applicationId)).toEqual([tag]);
  });

  test("while two delete each other's, or somebody tags with it, is an answer for each and no error", async () => {
    const outcomes = await Promise.allSettled([
      deleteTag(recruiter, { tagId: tag.id, intoTagId: other.id }),
      deleteTag(recruiter, { tagId: other.id, intoTagId: tag.id }),
      tagApplication(recruiter, { applicationId, name: tag.name }),
    ]);
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(refused).toHaveLength(1);
    expect(["not_found", "conflict"]).toContain(refused[0]);
  });
});

test("tags are counted over what one sees, and edited by recruiters alone", async () => {
  const secret = await createApplication(await createJob({ confidential: true }));
  const admin = await createUser("admin");
  await tagApplication(admin, { applicationId: secret.id, name: tag.name });
  expect(await countTags(recruiter)).toEqual([
    { ...tag, count: 1 },
    { ...other, count: 1 },
  ]);
  expect(await countTags(admin)).toContainEqual({ ...tag, count: 2 });

  const manager = await createUser("hiring_manager");
  await expect(countTags(manager)).rejects.toMatchObject({ code: "forbidden" });
  await expect(updateTag(manager, changed({ colour: "red" }))).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteTag(manager, { tagId: tag.id })).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.select().from(tags).where(eq(tags.id, tag.id))).toMatchObject([tag]);
});
