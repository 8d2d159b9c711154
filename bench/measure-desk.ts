import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import type { TestApp } from "../bin/test/start-test-app";
import { type Answer, ask } from "./client";
import { measureMoves } from "./measure-moves";
import type { BenchJob } from "./seed-job";
import { summarise, type Times, timeEach } from "./statistics";

export type DeskResult = {
  size: number;
  boardBytes: number;
  /** By what was asked for, in the order of the report. */
  reads: Record<string, Times>;
  move: Times;
  bareMove: Times;
};

/** Every read and the move of one job's desk, as the recruiter's browser asks for them. */
export async function measureDesk(app: TestApp, job: BenchJob, cookie: string): Promise<DeskResult> {
  const get = async (path: string) => {
    const answer = await ask(app.url + path, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    return answer;
  };
  const reads: Record<string, Times> = {};
  for (const [name, paths] of Object.entries(await readsOf(get, job))) {
    reads[name] = summarise(
      await timeEach(60, (turn) => {
        const path = paths[turn % paths.length];
        return path ? get(path) : Promise.reject(new Error(`nothing to read for ${name}`));
      }),
    );
  }
  const boardBytes = (await get(`/desk/jobs/${job.slug}?view=board`)).bytes;
  return { size: job.size, boardBytes, reads, ...(await measureMoves(app, job, cookie)) };
}

type Get = (path: string) => Promise<Answer>;

/** What there is to read, each under the addresses that take turns. */
async function readsOf(get: Get, job: BenchJob): Promise<Record<string, string[]>> {
  const api = `/api/jobs/${job.slug}`;
  const column = `${api}/stages/${job.stageIds[0]}/applications`;
  const list = (...searches: string[]) => searches.map((search) => `${api}/applications?${search}`);
  const names = ["amara okonkwo", "przyb", "wei chen 7", "camila garc", "søren"];
  const [after, id] = await Promise.all([cursorAfter(get, column), anApplication(job)]);
  const listAfter = await cursorAfter(get, `${api}/applications`);
  return {
    "home page": ["/desk"],
    "jobs page": ["/desk/jobs"],
    "board page": [`/desk/jobs/${job.slug}?view=board`],
    "list page": [`/desk/jobs/${job.slug}?view=list`],
    "application page": [`/desk/applications/${id}`],
    "board data: counts and first pages": [`${api}/board`],
    "next page of a column": [`${column}?cursor=${after}`],
    "first page of the list": [`${api}/applications`],
    "next page of the list": [`${api}/applications?cursor=${listAfter}`],
    "list in other orders": list("sort=name_asc", "sort=entered_desc", "sort=applied_asc"),
    "list by source": list("source=referral", "source=linkedin&status=all", "source=nowhere"),
    "list by stage and dates": list(
      `stage=${job.stageIds[1]}&appliedFrom=2020-01-01`,
      `status=rejected&appliedTo=2090-01-01`,
    ),
    "search by name": list(...names.map((name) => `q=${encodeURIComponent(name)}`)),
    "search that finds half": list("q=a", "q=w&status=all", "q=bench.example"),
  };
}

async function cursorAfter(get: Get, path: string): Promise<string> {
  const page: unknown = JSON.parse((await get(path)).text());
  const next = typeof page === "object" && page !== null && "nextCursor" in page ? page.nextCursor : null;
  return encodeURIComponent(String(next));
}

async function anApplication(job: BenchJob): Promise<string | undefined> {
  const [row] = await db
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.jobId, job.id))
    .limit(1);
  return row?.id;
}
