import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sqlClient } from "@/db/client";

/** Where any of these words still stands: every column of every table in every schema, and every stored file. */
export async function findTraces(words: string[], folder: string): Promise<string[]> {
  return [...(await inTables(words)), ...(await inFiles(words, folder))].toSorted();
}

async function inTables(words: string[]): Promise<string[]> {
  const tables = await sqlClient<{ schema: string; name: string }[]>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_t%'`;
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await sqlClient<{ row: string }[]>`
      select t::text as row from ${sqlClient(schema)}.${sqlClient(name)} as t`;
    for (const word of words) {
      const isThere = rows.some(({ row }) => row.toLowerCase().includes(word.toLowerCase()));
      if (isThere) found.push(`${schema}.${name}: ${word}`);
    }
  }
  return found;
}

async function inFiles(words: string[], folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of entries.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const word of words) if (bytes.includes(word)) found.push(`${file.name}: ${word}`);
  }
  return found;
}
