import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import type { TestApp } from "../bin/test/start-test-app";
import { type Answer, ask } from "./client";
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

/** The move through the product, and its own statements in one transaction through the same driver. */
async function measureMoves(
  app: TestApp,
  job: BenchJob,
  cookie: string,
): Promise<{ move: Times; bareMove: Times }> {
  const [first, second] = [job.stageIds[0], job.stageIds[1]];
  if (!first || !second) throw new Error("the job has no two stages");
  const rows = await db
    .select({ id: applications.id })
    .from(applications)
    .where(
      sql`${applications.jobId} = ${job.id} and ${applications.stageId} = ${first} and status = 'active'`,
    )
    .limit(400);
  // There and back again, so that a small job has enough to move.
  const moveOf = (turn: number) => {
    const isBack = Math.floor(turn / rows.length) % 2 === 1;
    const id = rows[turn % rows.length]?.id ?? "";
    return isBack ? { id, from: second, to: first } : { id, from: first, to: second };
  };
  let turn = 0;
  const through = await timeWarm(async () => {
    const { id, from, to } = moveOf(turn++);
    const { status } = await ask(`${app.url}/api/applications/${id}/move`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", origin: app.url },
      body: Buffer.from(JSON.stringify({ fromStageId: from, toStageId: to })),
    });
    if (status !== 200) throw new Error(`a move was answered with ${status}`);
  });
  const bare = await timeWarm(() => {
    const { id, from, to } = moveOf(turn++);
    return bareMove(id, job, from, to);
  });
  return { move: summarise(through), bareMove: summarise(bare) };
}

/** As a server runs that has been at work for a while: what runs often is compiled by then. */
async function timeWarm(run: () => Promise<unknown>): Promise<number[]> {
  for (let warmUp = 0; warmUp < 300; warmUp += 1) await run();
  return timeEach(100, run);
}

async function bareMove(id: string, job: BenchJob, from: string, to: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select a.*, s.*, j.* from applications a join stages s on s.id = a.stage_id
      join jobs j on j.id = a.job_id where a.id = ${id}`);
    await tx.execute(sql`select * from stages where id = ${to} and job_id = ${job.id}`);
    await tx.update(applications).set({ stageId: to }).where(eq(applications.id, id));
    await tx.execute(sql`insert into events (id, at, type, actor_kind, job_id, application_id, data)
      values (gen_random_uuid(), now(), 'application.moved', 'user', ${job.id}, ${id},
        jsonb_build_object('fromStageId', ${from}::text, 'toStageId', ${to}::text))`);
    await tx.execute(sql`select pg_notify('assay_board', ${id})`);
  });
}
