import { addDays, addMinutes } from "date-fns";
import { beforeAll, describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import { toFilters } from "@/lib/applications/list-params";
import { snoozeApplication } from "@/lib/applications/snooze-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { getQueue } from "./get-queue";
import type { QueueStart } from "./queue-schemas";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;
const ids: string[] = [];
const size = 120;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  const started = addDays(now(), -10);
  for (let turn = 0; turn < size; turn++) {
    // Two at a time applied at the very same moment.
    const appliedAt = addMinutes(started, Math.floor(turn / 2));
    ids.push((await createApplication(job, { appliedAt })).id);
  }
});

const queue = (start: QueueStart, search = {}) => getQueue(recruiter, job.slug, toFilters(search), start);
const newestFirst = async () => {
  const all: string[] = [];
  let page = await queue(null);
  for (;;) {
    all.push(...page.rows.map(({ id }) => id));
    if (!page.nextCursor) return all;
    page = await queue({ after: page.nextCursor });
  }
};

describe("the queue", () => {
  test("holds everything once, in the list's order, with the exact count", async () => {
    const all = await newestFirst();
    expect(all).toHaveLength(size);
    expect(new Set(all)).toEqual(new Set(ids));
    expect((await queue(null)).left).toEqual({ count: size, isOver: false });
  });

  test("begins where one was, with what is left from there, and can be walked back", async () => {
    const all = await newestFirst();
    const at = all[70] ?? "";
    const page = await queue({ at });
    expect(page.rows.map(({ id }) => id)).toEqual(all.slice(70));
    expect(page.left).toEqual({ count: size - 70, isOver: false });
    const back = await queue({ before: page.previousCursor ?? "" });
    expect(back.rows.map(({ id }) => id)).toEqual(all.slice(20, 70));
    const first = await queue({ before: back.previousCursor ?? "" });
    expect(first.rows.map(({ id }) => id)).toEqual(all.slice(0, 20));
    expect(first.previousCursor).toBeNull();
  });

  test("goes on with the next one where one's place has left it", async () => {
    const all = await newestFirst();
    const at = all[10] ?? "";
    const until = addDays(now(), 2).toISOString();
    await snoozeApplication(recruiter, { applicationId: at, until });
    const page = await queue({ at });
    expect(page.rows[0]?.id).toBe(all[11]);
    expect(page.left?.count).toBe(size - 11);
    expect((await queue(null)).left?.count).toBe(size - 1);
    await snoozeApplication(recruiter, { applicationId: at, until: null });
  });

  test("has the hired, the ended and what is put aside in it only when asked for", async () => {
    const own = await createJob();
    const active = await createApplication(own);
    await createApplication(own, { status: "rejected" });
    await createApplication(own, { status: "hired", stage: "Hired" });
    const ofOwn = async (search = {}) => (await getQueue(recruiter, own.slug, toFilters(search), null)).rows;
    expect((await ofOwn()).map(({ id }) => id)).toEqual([active.id]);
    expect(await ofOwn({ status: "rejected" })).toHaveLength(1);
  });

  test("is for those who decide, and begins at its top from a place that is not the job's", async () => {
    const interviewer = await createUser("interviewer");
    const own = await createJob({ members: [interviewer] });
    const { id } = await createApplication(own, { reviewers: [interviewer] });
    await expect(getQueue(interviewer, own.slug, toFilters({}), null)).rejects.toMatchObject({
      code: "forbidden",
    });
    const secret = await createJob({ confidential: true });
    await expect(getQueue(recruiter, secret.slug, toFilters({}), null)).rejects.toMatchObject({
      code: "not_found",
    });
    for (const at of [id, "nonsense"]) expect((await queue({ at })).left?.count).toBe(size);
    await expect(queue({ after: "nonsense" })).rejects.toMatchObject({ code: "invalid" });
  });
});
