import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sqlClient } from "@/db/client";
import { withTestDatabase } from "@/db/testing";
import { copyOut, listTables } from "./tables";

withTestDatabase();

test("a backup takes what lies apart, too: drafts, and the schema of the voluntary answers", async () => {
  const tables = (await listTables(sqlClient)).map(({ schema, name }) => `${schema}.${name}`);
  expect(tables).toEqual(expect.arrayContaining(["public.drafts", "self_identification.answers"]));
});

test("the statement after a table is answered, whatever the table's size", async () => {
  const folder = await mkdtemp(join(tmpdir(), "assay-copied-"));
  const table = { schema: "public", name: "copied", columns: ["n", "words"] };
  await sqlClient`create table copied (n int, words text)`;
  try {
    for (let kilobytes = 60; kilobytes < 200; kilobytes += 2) {
      await sqlClient`truncate copied`;
      await sqlClient`insert into copied select n, repeat('x', 1000) from generate_series(1, ${kilobytes}) n`;
      await sqlClient.begin(async (tx) => {
        expect(await copyOut(tx, table, join(folder, "copied"))).toBeGreaterThan(kilobytes * 1000);
        expect(await tx`select 1 as answered`).toMatchObject([{ answered: 1 }]);
      });
    }
  } finally {
    await sqlClient`drop table copied`;
    await rm(folder, { recursive: true });
  }
});
