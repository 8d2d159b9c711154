import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { newId } from "@/lib/ids";
import { type FakeMailServer, startFakeMailServer } from "@/lib/mail/fake-mail-server";
import { queueMail } from "@/lib/mail/queue-mail";
import { freePort } from "./start/port";
import { startProcess, type TestProcess } from "./test/start-process";

withTestDatabase();

let port: number;
let server: FakeMailServer | null = null;
let worker: TestProcess | null = null;

beforeAll(async () => {
  port = await freePort();
});
beforeEach(async () => {
  await db.execute(sql`delete from pgboss.job`);
});
afterEach(async () => {
  await worker?.stop("SIGKILL");
  await server?.stop();
  worker = server = null;
});

const smtpUrl = () => `smtp://127.0.0.1:${port}`;
const startWorker = () =>
  startProcess("bin/worker.ts", {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    AUTH_SECRET: "a secret of the tests, long enough",
    SMTP_URL: smtpUrl(),
    MAIL_FROM: "jobs@anthropic.org",
    LOG_LEVEL: "silent",
  });

async function queue(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, async () => {
    const to = `${newId()}@candidate.org`;
    return db.transaction((tx) =>
      queueMail(tx, { kind: "rejection", to, subject: "About you", text: "Hello,\n\nBye" }),
    );
  });
  return (await Promise.all(ids)).filter((id) => id !== null);
}

const stateOf = async (id = "") => {
  const [row] = await db.select().from(mailOutbox).where(eq(mailOutbox.id, id));
  return row?.state;
};
const soon = { timeout: 60_000, interval: 200 };

/** The queue goes by the database's clock: what is due in an hour is made due now. */
const anHourLater = () =>
  db.execute(sql`update pgboss.job set start_after = start_after - interval '1 hour' where state = 'retry'`);

/** Nobody has heard of the killed worker for an hour. */
const forgetKilled = () =>
  db.execute(
    sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`,
  );

test("a mail server away for an hour, the worker restarted meanwhile: each mail arrives, once", async () => {
  const ids = await queue(3);
  worker = await startWorker();
  const tried = () => db.$count(mailOutbox, sql`state = 'waiting' and attempts > 0`);
  await expect.poll(tried, soon).toBe(3);
  const [row] = await db.select().from(mailOutbox);
  expect(row?.lastError).toContain("could not be reached");
  await worker.stop("SIGKILL");
  await forgetKilled();
  worker = await startWorker();
  const triedAgain = () =>
    anHourLater().then(() => db.$count(mailOutbox, sql`state = 'waiting' and attempts > 1`));
  await expect.poll(triedAgain, soon).toBe(3);

  server = await startFakeMailServer({ port });
  const sent = () => anHourLater().then(() => db.$count(mailOutbox, eq(mailOutbox.state, "sent")));
  await expect.poll(sent, soon).toBe(ids.length);
  const rows = await db.select().from(mailOutbox);
  expect(server.received.map(({ messageId }) => messageId).toSorted()).toEqual(
    rows.map(({ messageId }) => messageId).toSorted(),
  );
}, 180_000);

test("a worker killed between the server's yes and its own mark sends once more, under the same Message-ID", async () => {
  server = await startFakeMailServer({ port });
  const [id] = await queue(1);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  // Reading and locking the row goes on under this lock; writing the mark does not.
  const lock = () =>
    db.transaction(async (tx) => {
      await tx.execute(sql`lock table mail_outbox in share mode`);
      isHeld();
      await released;
    });
  let locking: Promise<void> = Promise.resolve();
  server.beforeYes(async () => {
    locking = lock();
    await held;
  });
  worker = await startWorker();
  const isStuck = async () => {
    const [row] = await db.execute<{ waiting: number }>(
      sql`select count(*)::int as waiting from pg_locks where not granted and relation = 'mail_outbox'::regclass`,
    );
    return row?.waiting;
  };
  await expect.poll(isStuck, soon).toBe(1);
  await worker.stop("SIGKILL");
  server.beforeYes(async () => undefined);
  release();
  await locking;
  expect(await stateOf(id)).toBe("waiting");

  await forgetKilled();
  worker = await startWorker();
  const stateLater = () => anHourLater().then(() => stateOf(id));
  await expect.poll(stateLater, soon).toBe("sent");
  const ids = server.received.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
}, 180_000);

test("many mails leave over a few connections, each once", async () => {
  server = await startFakeMailServer({ port });
  const ids = await queue(300);
  worker = await startWorker();
  await expect.poll(() => server?.received.length, soon).toBe(ids.length);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(ids.length);
  expect(server.connections.most).toBeLessThanOrEqual(8);
}, 180_000);
