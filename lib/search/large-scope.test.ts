import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { stageCountDeltas } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { toFilters } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { writeNote } from "@/lib/notes/write-note";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { searchApplications } from "./search-applications";
import { searchInput } from "./search-schemas";

withTestDatabase();

let recruiter: Viewer;
let open: TestJob;
let secret: TestJob;

/** Jobs whose counters say that they have 200,000 applications: how many they are decides how they are searched. */
beforeAll(async () => {
  recruiter = await createUser("recruiter");
  open = await createLargeJob();
  secret = await createLargeJob({ confidential: true });
});

async function createLargeJob(values = {}) {
  const job = await createJob(values);
  const stageId = job.stages[0]?.id ?? "";
  await db.insert(stageCountDeltas).values({ jobId: job.id, stageId, status: "active", delta: 200_000 });
  return job;
}

/** Ten thousand and one with a word, of one of the days that are sampled. */
async function fill(job: TestJob, word: string) {
  const { id } = await createApplication(job);
  await db.transaction(async (tx) => {
    // Without the triggers, which would take a minute.
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      with copied as (
        insert into applications (id, reference, job_id, candidate_id, stage_id, full_name, email, applied_at,
          stage_entered_at)
        select gen_random_uuid(), left(gen_random_uuid()::text, 20), job_id, gen_random_uuid(), stage_id, full_name,
          email, '2020-03-01T12:00:00Z', '2020-03-01T12:00:00Z'
        from applications, generate_series(1, 10001) where id = ${id}
        returning id, job_id, applied_at
      )
      insert into application_search (application_id, job_id, applied_at, names, words)
      select id, job_id, applied_at, '', to_tsvector('simple', ${word}::text) from copied`);
  });
}

const search = (viewer: Viewer, q: string, more: object = {}) =>
  searchApplications(viewer, searchInput.parse({ q, ...more }));

async function found(viewer: Viewer, q: string, more: object = {}) {
  const { hits, count } = await search(viewer, q, more);
  return { ids: hits.map(({ id }) => id), count: count?.count };
}

describe("a search among very many", () => {
  test.each([
    ["a name", "perpetua"],
    ["two names", "perpetua quillfeather"],
    ["the beginning of a family name", "perpetua qu"],
    ["a name with a typo", "perpteua"],
    ["a word and a name", "ornithopter perpetua"],
    ["a phrase", '"hand cranked ornithopter"'],
    ["a word without another", "ornithopter -marmalade"],
    ["what stands in a note", "zeppelin"],
    ["what stands in a note and in words", "zeppelin ornithopter"],
  ])("finds %s", async (_, q) => {
    const { id } = await createApplication(open, {
      fullName: "Perpetua Quillfeather",
      coverLetter: "I built a hand-cranked ornithopter.",
    });
    const other = await createApplication(open, {
      fullName: "Somebody Else",
      coverLetter: "An ornithopter of marmalade.",
    });
    await createApplication(secret, {
      fullName: "Perpetua Quillfeather",
      coverLetter: "I built a hand-cranked ornithopter.",
    });
    await writeNote(recruiter, { applicationId: id, body: "Flew a zeppelin once.", visibility: "team" });
    const answer = await found(recruiter, q, { job: open.slug });
    expect(answer.ids).toContain(id);
    expect(answer.ids).not.toContain(other.id);
    expect(answer.count).toBe(answer.ids.length);
    expect(await found(recruiter, q)).toEqual(answer);
  });

  test("says of what stands in more than 10,000 that there are more, and shows the newest", async () => {
    const newest = await createApplication(open, { coverLetter: "I like gazebos." });
    await fill(open, "gazebos");
    const { hits, count } = await search(recruiter, "gazebo");
    expect(hits[0]?.id).toBe(newest.id);
    expect(count).toEqual({ count: 10_000, isOver: true });
    const list = await listApplications(recruiter, open.slug, toFilters({ q: "gazebo" }), null);
    expect(list.count).toMatchObject({ shown: 10_000, isOver: true });
    const rejected = await listApplications(
      recruiter,
      open.slug,
      toFilters({ q: "gazebo", status: "rejected" }),
      null,
    );
    expect(rejected.count).toMatchObject({ shown: 0, isOver: false });
  });

  test("counts nothing of a job that is not the searcher's", async () => {
    // So many that they are walked past and counted apart, on no day that is sampled.
    const own = [];
    for (const day of [3, 4, 5]) {
      const appliedAt = new Date(Date.UTC(2026, 0, day));
      own.unshift(await createApplication(open, { coverLetter: "I like pergolas.", appliedAt }));
    }
    await fill(secret, "pergolas");
    expect(await found(recruiter, "pergolas")).toEqual({ ids: own.map(({ id }) => id), count: 3 });
  });
});
