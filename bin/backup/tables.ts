import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { z } from "zod";

const tableShape = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) });
export type Table = z.infer<typeof tableShape>;

export const manifestShape = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** How many migrations had been applied: a newer Assay restores to there, then goes on. */
  migrations: z.number(),
  tables: z.array(tableShape),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string() })),
});
export type Manifest = z.infer<typeof manifestShape>;

type Sql = postgres.Sql | postgres.TransactionSql;

/** Every table with its stored columns; of the queue's own only the jobs, as the rest is made at the start. */
export async function listTables(sql: Sql): Promise<Table[]> {
  const rows = await sql`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema', 'drizzle') and n.nspname not like 'pg_t%'
      and (n.nspname <> 'pgboss' or c.relname = 'job')
    group by 1, 2 order by 1, 2`;
  return z.array(tableShape).parse(rows);
}

export async function listSequences(sql: Sql): Promise<Manifest["sequences"]> {
  const rows = await sql`
    select schemaname as schema, sequencename as name, last_value::text as value from pg_sequences
    where last_value is not null and schemaname not in ('drizzle', 'pgboss')`;
  return manifestShape.shape.sequences.parse(rows);
}

export async function countMigrations(sql: Sql): Promise<number> {
  const [row] = await sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return z.object({ count: z.number() }).parse(row).count;
}

export function fileOf(folder: string, { schema, name }: Table): string {
  return join(folder, `${schema}.${name}`);
}

/** COPY's binary form would tie a backup to one version of PostgreSQL; its text form does not. */
export async function copyOut(sql: postgres.TransactionSql, table: Table, file: string): Promise<number> {
  const source =
    await sql`copy (select ${sql(table.columns)} from ${relation(sql, table)}) to stdout`.readable();
  await pipeline(source, createWriteStream(file, { mode: 0o600 }));
  return (await stat(file)).size;
}

export async function copyIn(sql: postgres.TransactionSql, table: Table, file: string) {
  const target = await sql`copy ${relation(sql, table)} (${sql(table.columns)}) from stdin`.writable();
  await pipeline(createReadStream(file), target);
}

function relation(sql: Sql, { schema, name }: Table) {
  return sql`${sql(schema)}.${sql(name)}`;
}
