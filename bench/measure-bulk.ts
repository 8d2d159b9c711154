import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "@/lib/ids";
import type { TestApp } from "../bin/test/start-test-app";
import { ask } from "./client";
import type { BenchJob } from "./seed-job";
import { summarise, type Times, timeEach } from "./statistics";

export type BulkResult = {
  size: number;
  count: number;
  seconds: number;
  undoSeconds: number;
  /** A read of the board's data while nothing else happens, and while the operation runs. */
  idle: Times;
  meanwhile: Times;
};

/** A bulk move of so many, its undo, and what a colleague's board feels of it. */
export async function measureBulk(
  app: TestApp,
  job: BenchJob,
  cookie: string,
  most: number,
): Promise<BulkResult> {
  const call = async (path: string, body?: unknown) => {
    const headers = { cookie, "content-type": "application/json", origin: app.url };
    const sent = body === undefined ? {} : { method: "POST", body: Buffer.from(JSON.stringify(body)) };
    const answer = await ask(app.url + path, { headers, ...sent });
    if (answer.status !== 200)
      throw new Error(`${path} was answered with ${answer.status}: ${answer.text()}`);
    return answer.text();
  };
  const board = () => call(`/api/jobs/${job.slug}/board`);
  const idle = summarise(await timeEach(60, board));
  const operationId = newId();
  const rows = await chooseRows(call, job, most);
  const selection = { of: "chosen", rows };
  const deed = { kind: "move", toStageId: job.stageIds[2] };
  const times: number[] = [];
  const seconds = await untilOver(async () => {
    await call(`/api/jobs/${job.slug}/bulk`, { operationId, selection, deed });
  });
  const undoSeconds = await untilOver(() => call(`/api/bulk/${operationId}/undo`, {}));
  return { size: job.size, count: rows.length, seconds, undoSeconds, idle, meanwhile: summarise(times) };

  async function untilOver(start: () => Promise<unknown>): Promise<number> {
    const begunAt = performance.now();
    await start();
    while (/"state":"(running|undoing)"/.test(await call(`/api/bulk/${operationId}`))) {
      const started = performance.now();
      await board();
      times.push(performance.now() - started);
      await sleep(50);
    }
    return (performance.now() - begunAt) / 1_000;
  }
}

type Call = (path: string) => Promise<string>;

/** Those that a person would have scrolled through, with the stage they were seen in. */
async function chooseRows(call: Call, job: BenchJob, most: number) {
  const rows: { id: string; stageId: string }[] = [];
  let cursor: string | null = "";
  while (cursor !== null && rows.length < most) {
    const search: string = `stage=${job.stageIds[0]}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: { rows: typeof rows; nextCursor: string | null } = JSON.parse(
      await call(`/api/jobs/${job.slug}/applications?${search}`),
    );
    rows.push(...page.rows.map(({ id, stageId }) => ({ id, stageId })));
    cursor = page.nextCursor;
  }
  return rows.slice(0, most);
}
