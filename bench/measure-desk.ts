import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import type { TestApp } from "../bin/test/start-test-app";
import { type Answer, ask } from "./client";
import type { BenchJob } from "./seed-job";
import { summarise, type Times, timeEach } from "./statistics";

export type DeskResult = {
  size: number;
  boardPage: Times;
  boardBytes: number;
  boardRead: Times;
  nextPage: Times;
  listPage: Times;
  search: Times;
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
  const api = `/api/jobs/${job.slug}`;
  const board = `/desk/jobs/${job.slug}?view=board`;
  const cursor = await secondPageCursor(get, job);
  const names = ["amara okonkwo", "przyb", "wei chen 7", "camila garc", "søren"];
  return {
    size: job.size,
    boardPage: summarise(await timeEach(40, () => get(board))),
    boardBytes: (await get(board)).bytes,
    boardRead: summarise(await timeEach(100, () => get(`${api}/board`))),
    nextPage: summarise(
      await timeEach(100, () => get(`${api}/stages/${job.stageIds[0]}/applications?cursor=${cursor}`)),
    ),
    listPage: summarise(await timeEach(100, () => get(`${api}/applications`))),
    search: summarise(
      await timeEach(100, (turn) =>
        get(`${api}/applications?search=${encodeURIComponent(names[turn % names.length] ?? "")}`),
      ),
    ),
    ...(await measureMoves(app, job, cookie)),
  };
}

async function secondPageCursor(get: (path: string) => Promise<Answer>, job: BenchJob): Promise<string> {
  const page: unknown = JSON.parse(
    (await get(`/api/jobs/${job.slug}/stages/${job.stageIds[0]}/applications`)).text(),
  );
  const next = typeof page === "object" && page !== null && "nextCursor" in page ? page.nextCursor : null;
  return encodeURIComponent(String(next));
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
  const ids = rows.map((row) => row.id);
  const through = await timeEach(100, async (turn) => {
    const { status } = await ask(`${app.url}/api/applications/${ids[turn]}/move`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", origin: app.url },
      body: Buffer.from(JSON.stringify({ fromStageId: first, toStageId: second })),
    });
    if (status !== 200) throw new Error(`a move was answered with ${status}`);
  });
  const bare = await timeEach(100, (turn) => bareMove(ids[ids.length - 1 - turn] ?? "", job, first, second));
  return { move: summarise(through), bareMove: summarise(bare) };
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
