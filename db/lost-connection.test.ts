import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db, type Tx } from "@/db/client";
import { startTcpProxy, type TcpProxy } from "@/lib/testing/tcp-proxy";
import { isDatabaseAway } from "@/lib/to-app-error";
import { withTestDatabase } from "./testing";

withTestDatabase();

let proxy: TcpProxy;

beforeAll(async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) });
  url.hostname = "127.0.0.1";
  url.port = String(proxy.port);
  process.env.DATABASE_URL = url.href;
  await db.execute(sql`create table pairs (id int not null, half text not null)`);
});

afterAll(async () => {
  await closeDatabase();
  await proxy.stop();
});

/** Half of a pair, with a statement in flight or none when the connection goes. */
const half = (tx: Tx, id: number, which: string) =>
  tx.execute(sql`insert into pairs select ${id}, ${which} from pg_sleep(0.002)`);

async function writePair(id: number) {
  await db.transaction(async (tx) => {
    await half(tx, id, "left");
    if (id % 2 === 0) await sleep(1);
    await half(tx, id, "right");
    if (id % 3 === 0) await Promise.all([tx.execute(sql`select ${id}::int`), tx.execute(sql`select ${"x"}`)]);
  });
}

/** Reads and transactions, one after another as fast as they go, until told to stop. */
function keepBusy(lanes: number) {
  let isStopping = false;
  let id = 0;
  const failures: unknown[] = [];
  const confirmed: number[] = [];
  const lane = async () => {
    while (!isStopping) {
      id += 1;
      const own = id;
      try {
        if (own % 4 === 0) await db.execute(sql`select ${own}::int, ${"y".repeat(own % 1_500)}`);
        else {
          await writePair(own);
          confirmed.push(own);
        }
      } catch (error) {
        failures.push(error);
        await sleep(5);
      }
    }
  };
  const running = Promise.all(Array.from({ length: lanes }, lane));
  return {
    failures,
    confirmed,
    stop: async () => {
      isStopping = true;
      await running;
    },
  };
}

const rounds = 16;

test("connections that are lost under load fail what was on them, and nothing else, and all come back", {
  timeout: 60_000,
}, async () => {
  const load = keepBusy(30);
  for (let round = 0; round < rounds; round += 1) {
    const before = load.confirmed.length;
    while (load.confirmed.length < before + 8) await sleep(5);
    if (round % 4 === 3) proxy.refuse();
    proxy.cut(round % 2 === 0 ? "ended" : "reset");
    if (round % 4 === 3) await sleep(40);
    proxy.open();
  }
  await load.stop();
  expect(load.failures.length).toBeGreaterThan(rounds);
  expect(load.failures.filter((error) => !isDatabaseAway(error))).toEqual([]);
  const torn = sql`select id from pairs group by id having count(*) <> 2 or count(distinct half) <> 2`;
  expect([...(await db.execute(torn))]).toEqual([]);
  const kept = new Set((await db.execute<{ id: number }>(sql`select id from pairs`)).map(({ id }) => id));
  expect(load.confirmed.filter((id) => !kept.has(id))).toEqual([]);
  const backends = await Promise.all(
    Array.from({ length: 10 }, () =>
      db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid, pg_sleep(${0.3})`),
    ),
  );
  expect(new Set(backends.map(([row]) => row?.pid)).size).toBe(10);
});

test("what a transaction does after its connection was lost is refused, and never part of another", async () => {
  const lost = db.transaction(async (tx) => {
    await half(tx, 100_001, "left");
    proxy.cut("ended");
    await sleep(50);
    // Others have taken the connection by now.
    await Promise.all(Array.from({ length: 20 }, (_, number) => writePair(200_000 + number)));
    await half(tx, 100_001, "right");
  });
  await expect(lost).rejects.toSatisfy(isDatabaseAway);
  expect([...(await db.execute(sql`select * from pairs where id = ${100_001}`))]).toEqual([]);
});
