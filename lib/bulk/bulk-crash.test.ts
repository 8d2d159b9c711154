import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { type BulkWorld, chosen, inStage, makeBulkWorld, makeMany, toPanel } from "@/lib/testing/bulk-world";
import type { TestJob } from "@/lib/testing/factories";
import { holdLastApplication, waitingForRows } from "@/lib/testing/hold-last-application";
import { getBulk } from "./queries";
import { runBatch } from "./run-batch";
import { firstId, runBulk } from "./run-bulk";

withTestDatabase();

let world: BulkWorld;

beforeAll(async () => {
  world = await makeBulkWorld();
});

const count = 45;
const patienceMs = 60_000;
const soon = { timeout: 30_000, interval: 50 };

async function begin() {
  const { job, rows } = await makeMany(count);
  const { id } = await world.start({ job, selection: chosen(rows), deed: toPanel(job) });
  return { job, id, counts: async () => (await getBulk(world.recruiter, id)).counts };
}

async function expectMovedOnce(job: TestJob): Promise<void> {
  expect(await inStage(job, "Panel")).toBe(count);
  const moves = and(eq(events.jobId, job.id), eq(events.type, "application.moved"));
  expect(await db.$count(events, moves)).toBe(count);
}

test(
  "a worker killed between two batches: another goes on with what is left, and nobody is moved twice",
  async () => {
    const { job, id, counts } = await begin();
    await runBatch(id, firstId);
    expect(await counts()).toMatchObject({ done: 40, waiting: 5 });
    await runBulk({ operationId: id });
    expect(await counts()).toMatchObject({ done: count, waiting: 0 });
    await expectMovedOnce(job);
  },
  patienceMs,
);

test(
  "the database ends the connection in the middle of a batch: none of that batch is left, and all of it is done anew",
  async () => {
    const { job, id, counts } = await begin();
    const { letGo } = await holdLastApplication(job);
    const running = runBulk({ operationId: id });
    await expect.poll(waitingForRows, soon).toHaveLength(1);
    expect(await counts()).toMatchObject({ done: 40, waiting: 5 });
    const [{ pid } = { pid: 0 }] = await waitingForRows();
    await db.execute(sql`select pg_terminate_backend(${pid})`);
    await letGo();
    await running;
    expect(await counts()).toMatchObject({ done: count, waiting: 0 });
    await expectMovedOnce(job);
  },
  patienceMs,
);
