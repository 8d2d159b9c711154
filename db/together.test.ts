import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, type Tx } from "./client";
import { withTestDatabase } from "./testing";
import { together } from "./together";

withTestDatabase();

test("what another's failure rolls back does not run on after it", async () => {
  await db.execute(sql`create table kept (what text)`);
  const late = async (tx: Tx) => {
    await sleep(50);
    await tx.execute(sql`insert into kept values ('late')`);
  };
  await expect(db.transaction((tx) => together([tx.execute(sql`select 1/0`), late(tx)]))).rejects.toThrow();
  await sleep(100);
  expect([...(await db.execute(sql`select what from kept`))]).toEqual([]);
});

test("each statement runs once, and its result keeps its place", async () => {
  await db.execute(sql`create table counted (n int generated always as identity)`);
  const [one, [two]] = await db.transaction((tx) =>
    together([Promise.resolve("one"), tx.execute(sql`insert into counted default values returning n`)]),
  );
  expect([one, two]).toEqual(["one", { n: 1 }]);
  expect([...(await db.execute(sql`select n from counted`))]).toHaveLength(1);
});
