import { expect, test } from "vitest";
import { sqlClient } from "@/db/client";
import { withTestDatabase } from "@/db/testing";
import { listTables } from "./tables";

withTestDatabase();

test("a backup takes what lies apart, too: drafts, and the schema of the voluntary answers", async () => {
  const tables = (await listTables(sqlClient)).map(({ schema, name }) => `${schema}.${name}`);
  expect(tables).toEqual(expect.arrayContaining(["public.drafts", "self_identification.answers"]));
});
