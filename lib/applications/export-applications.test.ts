import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { tagApplication } from "@/lib/tags/tag-application";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { exportApplications } from "./export-applications";
import { toFilters } from "./list-params";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
});

const linesOf = async (viewer: Viewer, slug: string, search = {}) => {
  const { lines } = await exportApplications(viewer, slug, toFilters(search));
  return (await Array.fromAsync(lines)).join("").replace("\ufeff", "").split("\r\n");
};

describe("the export", () => {
  test("holds what the filters leave, with its tags, and a name that is no formula", async () => {
    const { id } = await createApplication(job, { fullName: "=Ada, of somewhere", location: "Zürich" });
    await createApplication(job, { fullName: "Bo", status: "rejected" });
    await tagApplication(recruiter, { applicationId: id, name: "theory" });
    const [titles, ada, ...rest] = await linesOf(recruiter, job.slug);
    expect(titles).toMatch(/^Reference,Full name,.*,Email,Phone/);
    expect(ada).toContain(`"'=Ada, of somewhere"`);
    expect(ada).toContain("Zürich");
    expect(ada).toContain("theory");
    expect(rest).toEqual([""]);
    expect(await linesOf(recruiter, job.slug, { status: "all", q: "bo" })).toHaveLength(3);
  });

  test("goes on beyond one page, with each of them once", async () => {
    const many = await createJob();
    await createApplication(many);
    await db.execute(sql`
      with people as (
        insert into candidates (id, email, name, created_at)
        select gen_random_uuid(), 'person' || n || '@many.example', 'Person', now() from generate_series(1, 1100) n
        returning id, email
      )
      insert into applications (id, reference, job_id, candidate_id, stage_id, full_name, email, applied_at, stage_entered_at)
      select gen_random_uuid(), email, ${many.id}, id, ${many.stages[0]?.id}, 'Person', email, now(), now() from people`);
    const lines = (await linesOf(recruiter, many.slug)).slice(1, -1);
    expect(lines).toHaveLength(1_101);
    expect(new Set(lines).size).toBe(1_101);
  });

  test("is for those who decide, and stands in the history without what was searched for", async () => {
    await linesOf(recruiter, job.slug, { q: "a name" });
    const [event] = await db
      .select()
      .from(events)
      .where(eq(events.type, "applications.exported"))
      .orderBy(events.at);
    expect(event).toMatchObject({ jobId: job.id, actorUserId: recruiter.id });
    expect(JSON.stringify(await db.select().from(events))).not.toContain("a name");

    const interviewer = await createUser("interviewer");
    const own = await createJob({ members: [interviewer] });
    await createApplication(own, { reviewers: [interviewer] });
    await expect(linesOf(interviewer, own.slug)).rejects.toMatchObject({ code: "forbidden" });
    const secret = await createJob({ confidential: true });
    await expect(linesOf(recruiter, secret.slug)).rejects.toMatchObject({ code: "not_found" });
  });
});
