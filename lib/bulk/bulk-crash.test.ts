import { and, desc, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { type BulkWorld, chosen, inStage, makeBulkWorld, makeMany, toPanel } from "@/lib/testing/bulk-world";
import type { TestJob } from "@/lib/testing/factories";
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
    const { letGo } = await holdLast(job);
    const running = runBulk({ operationId: id });
    await expect.poll(waiting, soon).toHaveLength(1);
    expect(await counts()).toMatchObject({ done: 40, waiting: 5 });
    const [{ pid } = { pid: 0 }] = await waiting();
    await db.execute(sql`select pg_terminate_backend(${pid})`);
    await letGo();
    await running;
    expect(await counts()).toMatchObject({ done: count, waiting: 0 });
    await expectMovedOnce(job);
  },
  patienceMs,
);

/** Whoever waits for a row of an application that somebody holds. */
const waiting = () =>
  db.execute<{ pid: number }>(sql`
    select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update%'`);

/** Holds the last application, so that a batch gets exactly so far. */
async function holdLast(job: TestJob): Promise<{ letGo: () => Promise<void> }> {
  const [last] = await db
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.jobId, job.id))
    .orderBy(desc(applications.id))
    .limit(1);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
  const holding = db.transaction(async (tx) => {
    await tx
      .select({ id: applications.id })
      .from(applications)
      .where(eq(applications.id, last?.id ?? ""))
      .for("update");
    isHeld();
    await released;
  });
  await held;
  return {
    letGo: async () => {
      release();
      await holding;
    },
  };
}
