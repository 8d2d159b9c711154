import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { withTestDatabase } from "@/db/testing";
import { newId } from "@/lib/ids";
import { enqueue } from "./queue";

withTestDatabase();

test("more transactions than connections, all queuing the first work of a process, do not wait for each other", async () => {
  const queueOne = () =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select pg_sleep(0.05)`);
      await enqueue(tx, "extract-text", { documentId: newId() });
    });
  await Promise.all(Array.from({ length: 12 }, queueOne));
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from pgboss.job where name = 'extract-text'`,
  );
  expect(row?.count).toBe(12);
});
