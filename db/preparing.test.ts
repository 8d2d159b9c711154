import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { withTestDatabase } from "./testing";

withTestDatabase();

const prepared = sql<string>`(select string_agg(statement, ' | ') from pg_prepared_statements)`;

test("statements with parameters are prepared, in and outside transactions, and nested ones", async () => {
  await db.transaction(async (tx) => {
    await tx.select().from(settings).where(eq(settings.organisationName, "outer"));
    await tx.transaction(async (inner) => {
      await inner.select({ month: settings.retentionMonths }).from(settings).where(eq(settings.id, true));
    });
    const [row] = await tx.execute<{ statements: string }>(sql`select ${prepared} as statements`);
    expect(row?.statements).toContain('"organisation_name" = $1');
    expect(row?.statements).toContain('"retention_months" from');
  });
});

test("statements of a transaction that travel together all happen, or none", async () => {
  const together = db.transaction((tx) =>
    Promise.all([
      tx.execute(sql`insert into rate_limits (key, points) values (${"one"}, ${1})`),
      tx.execute(sql`insert into rate_limits (key, points) values (${"two"}, ${"no number"})`),
      tx.execute(sql`insert into rate_limits (key, points) values (${"three"}, ${3})`),
    ]),
  );
  await expect(together).rejects.toThrow();
  expect(await db.execute(sql`select key from rate_limits where points > ${0}`)).toHaveLength(0);
  await db.execute(sql`select 1; select 2`);
});
