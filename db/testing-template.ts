import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { migrateDatabase } from "./migrate";

/** Makes the template once per set of migrations, also when several runs share a server; returns its name. */
export async function createTemplate(serverUrl: string): Promise<string> {
  const name = `assay_template_${await migrationsHash()}`;
  const client = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(7211343)`;
    const [found] = await client`select datistemplate from pg_database where datname = ${name}`;
    if (found?.datistemplate) return name;
    await client.unsafe(`drop database if exists ${name}`);
    await client.unsafe(`create database ${name}`);
    await migrateDatabase(databaseUrl(serverUrl, name));
    await client.unsafe(`alter database ${name} is_template true`);
    return name;
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function migrationsHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of ["db/migrations", "lib/queue"]) {
    const names = await readdir(join(process.cwd(), folder));
    for (const name of names.filter((file) => /\.sql$|^queues\.ts$/.test(file)).sort()) {
      hash.update(await readFile(join(process.cwd(), folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}
