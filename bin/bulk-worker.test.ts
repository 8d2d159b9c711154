import { and, eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { getBulk } from "@/lib/bulk/queries";
import { chosen, inStage, makeBulkWorld, makeMany, toPanel } from "@/lib/testing/bulk-world";
import { holdLastApplication, waitingForRows } from "@/lib/testing/hold-last-application";
import { startProcess, type TestProcess } from "./test/start-process";

withTestDatabase();

let worker: TestProcess | null = null;

afterEach(async () => {
  await worker?.stop("SIGKILL");
});

const startWorker = () =>
  startProcess("bin/worker.ts", {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    AUTH_SECRET: "a secret of the tests, long enough",
    LOG_LEVEL: "silent",
  });

const count = 45;
const soon = { timeout: 60_000, interval: 200 };

/** Nobody has heard of the killed worker for an hour, and what is due in an hour is due now. */
const anHourLater = () =>
  db.execute(sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour',
    start_after = start_after - interval '1 hour' where state in ('active', 'retry')`);

test("a worker killed with SIGKILL in the middle of a batch: another does what is left, each move once", async () => {
  const world = await makeBulkWorld();
  const { job, rows } = await makeMany(count);
  const { id } = await world.start({ job, selection: chosen(rows), deed: toPanel(job) });
  const counts = async () => (await getBulk(world.recruiter, id)).counts;
  const { letGo } = await holdLastApplication(job);
  worker = await startWorker();
  await expect.poll(waitingForRows, soon).toHaveLength(1);
  expect(await counts()).toMatchObject({ done: 40, waiting: 5 });
  await worker.stop("SIGKILL");
  await letGo();
  expect(await counts()).toMatchObject({ done: 40, waiting: 5 });

  worker = await startWorker();
  const left = () => anHourLater().then(async () => (await counts()).waiting);
  await expect.poll(left, soon).toBe(0);
  expect(await counts()).toMatchObject({ done: count });
  expect(await inStage(job, "Panel")).toBe(count);
  const moves = and(eq(events.jobId, job.id), eq(events.type, "application.moved"));
  expect(await db.$count(events, moves)).toBe(count);
}, 180_000);
