import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { listColumns } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { exportApplications } from "@/lib/applications/export-applications";
import { toFilters } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { tagApplication } from "@/lib/tags/tag-application";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { usualListColumns } from "./list-columns";
import { listColumnsOf } from "./queries";
import { saveListColumns } from "./save-list-columns";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  const { id } = await createApplication(job, {
    fullName: "Ada",
    email: "ada@x.example",
    location: "Zürich",
  });
  await tagApplication(recruiter, { applicationId: id, name: "theory" });
});

const extrasOf = async (viewer: Viewer) =>
  (await listApplications(viewer, job.slug, toFilters({}), null)).rows.map(({ extra }) => extra);

test("columns are one's own, in one's own order, for every job", async () => {
  expect(await listColumnsOf(recruiter)).toEqual(usualListColumns);
  await saveListColumns(recruiter, { columns: ["location", "stage"] });
  await saveListColumns(recruiter, { columns: ["tags", "location", "stage"] });
  expect(await listColumnsOf(recruiter)).toEqual(["tags", "location", "stage"]);
  expect(await listColumnsOf(await createUser("recruiter"))).toEqual(usualListColumns);
});

test("a list reads what its columns show, and nobody's address unasked", async () => {
  await saveListColumns(recruiter, { columns: ["tags", "location"] });
  expect(await extrasOf(recruiter)).toEqual([{ tags: "theory", location: "Zürich" }]);
  await saveListColumns(recruiter, { columns: ["email"] });
  expect(await extrasOf(recruiter)).toEqual([{ email: "ada@x.example" }]);
  await saveListColumns(recruiter, { columns: [] });
  expect(await extrasOf(recruiter)).toEqual([{}]);
});

test("the download has the columns that were chosen, after who it is", async () => {
  await saveListColumns(recruiter, { columns: ["location", "feedback", "tags"] });
  const { lines } = await exportApplications(recruiter, job.slug, toFilters({}));
  const [titles, ada] = (await Array.fromAsync(lines)).join("").replace("\ufeff", "").split("\r\n");
  expect(titles).toBe("Reference,Full name,Location,Feedback,Tags");
  expect(ada).toMatch(/,Ada,Zürich,0 of 0,theory$/);
});

test("one column twice, or none that there is, is refused; one that a later version took away is left out", async () => {
  const odd = [["stage", "stage"], ["recommendation"], ["a; drop table users"]];
  for (const columns of odd) {
    const input = JSON.parse(JSON.stringify({ columns }));
    await expect(saveListColumns(recruiter, input)).rejects.toMatchObject({ code: "invalid" });
  }
  const other = await createUser("recruiter");
  await db
    .insert(listColumns)
    .values({ userId: other.id, columns: ["stage", "horoscope"], updatedAt: now() });
  expect(await listColumnsOf(other)).toEqual(["stage"]);
});
