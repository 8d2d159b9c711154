import { createWriteStream, existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { z } from "zod";
import { type ArchiveEntry, readArchive } from "./backup/archive";
import { copyIn, fileOf, listTables, type Manifest, manifestShape, type Table } from "./backup/tables";
import { fail, StartError } from "./start/fail";
import { withDatabase } from "./start/with-database";

/** `npm run restore -- <file>`: everything of a backup, into an empty database. */
async function main() {
  const path = process.argv[2];
  if (!path) throw new StartError("Say which backup to restore: npm run restore -- <file>");
  if (!existsSync(path)) throw new StartError(`There is no file ${path}.`);
  await withDatabase(async ({ dataDir, isEmbedded }, databaseUrl) => {
    const folder = await mkdtemp(join(tmpdir(), "assay-restore-"));
    const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
    try {
      await refuseUnlessEmpty(sql);
      const { manifest, files } = await unpack(resolve(path), folder, isEmbedded ? dataDir : null);
      await migrateTo(sql, manifest.migrations, folder);
      await fill(sql, manifest, folder, (table) => table.schema !== "pgboss");
      const { migrateDatabase } = await import("@/db/migrate");
      await migrateDatabase(databaseUrl);
      await fill(sql, manifest, folder, (table) => table.schema === "pgboss");
      console.log(`Restored the database as of ${manifest.madeAt}, and ${files} files.`);
    } finally {
      await sql.end();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function refuseUnlessEmpty(sql: postgres.Sql) {
  const tables = (await listTables(sql)).filter(({ schema }) => schema !== "pgboss");
  for (const { schema, name } of tables) {
    const found = await sql`select 1 from ${sql(schema)}.${sql(name)} limit 1`;
    if (found.length > 0) throw new StartError("This database is not empty: restore into an empty one.");
  }
}

/** Files go where files are kept, at once; tables wait in `folder` until their tables exist. */
async function unpack(path: string, folder: string, secretsTo: string | null) {
  const { putFile } = await import("@/lib/storage/storage");
  let manifest: Manifest | null = null;
  let files = 0;
  for await (const entry of readArchive(path)) {
    const [kind, name = ""] = entry.name.split("/");
    if (!/^[\w.-]*$/.test(name)) throw new StartError(`${path} is no backup of Assay.`);
    if (entry.name === "manifest.json")
      manifest = manifestShape.parse(JSON.parse(String(await buffer(entry.content))));
    else if (kind === "tables")
      await pipeline(entry.content, createWriteStream(join(folder, name), { mode: 0o600 }));
    else if (kind === "files") {
      await restoreFile(entry, name, putFile);
      files++;
    } else await restoreSecret(entry, name, secretsTo);
  }
  if (!manifest) throw new StartError(`${path} is no backup of Assay.`);
  return { manifest, files };
}

type PutFile = (bytes: Uint8Array) => Promise<{ sha256: string }>;

async function restoreFile(entry: ArchiveEntry, name: string, putFile: PutFile) {
  const { sha256 } = await putFile(await buffer(entry.content));
  if (sha256 !== name) throw new StartError(`The backup is damaged: the file ${name} has another content.`);
}

/** Links in candidates' mail stay valid only under the secret that signed them. */
async function restoreSecret(entry: ArchiveEntry, name: string, folder: string | null) {
  const bytes = await buffer(entry.content);
  if (folder) await writeFile(join(folder, name), bytes, { mode: 0o600 });
}

const journalShape = z.looseObject({ entries: z.array(z.unknown()) });

/** The schema the backup was made from; later migrations then run over its rows, as they would have. */
async function migrateTo(sql: postgres.Sql, count: number, folder: string) {
  const migrations = join(folder, "migrations");
  await cp("db/migrations", migrations, { recursive: true });
  const path = join(migrations, "meta", "_journal.json");
  const journal = journalShape.parse(JSON.parse(await readFile(path, "utf8")));
  if (journal.entries.length < count)
    throw new StartError("This backup was made by a newer Assay: update first.");
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  await migrate(drizzle(sql), { migrationsFolder: migrations });
}

/** Without triggers and foreign keys, which the rows have passed before; all of it or nothing. */
async function fill(
  sql: postgres.Sql,
  manifest: Manifest,
  folder: string,
  isWanted: (table: Table) => boolean,
) {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const tables = manifest.tables.filter(isWanted);
    // All first: emptying one empties those that refer to it.
    for (const { schema, name } of tables) await tx`truncate ${tx(schema)}.${tx(name)} cascade`;
    for (const table of tables) await copyIn(tx, table, fileOf(folder, table));
    for (const { schema, name, value } of manifest.sequences) {
      await tx`select setval(${`${schema}.${name}`}::regclass, ${value}::bigint)`;
    }
  });
}

main().then(() => process.exit(0), fail);
