import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { type ArchiveWriter, writeArchive } from "./backup/archive";
import { copyOut, countMigrations, fileOf, listSequences, listTables, type Manifest } from "./backup/tables";
import { fail } from "./start/fail";
import { withDatabase } from "./start/with-database";

/** `npm run backup -- [file]`: the database as of one moment, the files, and the secret that signs links. */
async function main() {
  const name = process.argv[2] ?? `assay-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.tar.gz`;
  const path = resolve(name);
  await withDatabase(async ({ dataDir }, databaseUrl) => {
    const archive = writeArchive(path);
    await addDatabase(archive, databaseUrl);
    const count = await addFiles(archive);
    for (const secret of ["auth-secret", "demo-password"]) await addIfThere(archive, dataDir, secret);
    await archive.close();
    console.log(`Kept the database and ${count} files in ${path}. It holds personal data: store it safely.`);
  });
}

async function addDatabase(archive: ArchiveWriter, databaseUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), "assay-backup-"));
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin("isolation level repeatable read read only", async (tx) => {
      const tables = await listTables(tx);
      const manifest: Manifest = {
        format: 1,
        madeAt: new Date().toISOString(),
        migrations: await countMigrations(tx),
        tables,
        sequences: await listSequences(tx),
      };
      await addBytes(archive, "manifest.json", Buffer.from(JSON.stringify(manifest, null, 2)));
      for (const table of tables) {
        const file = fileOf(folder, table);
        const size = await copyOut(tx, table, file);
        await archive.add(`tables/${table.schema}.${table.name}`, size, createReadStream(file));
        await rm(file);
      }
    });
  } finally {
    await sql.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** After the database: a row is never without its file, a file may be without its row. */
async function addFiles(archive: ArchiveWriter): Promise<number> {
  const { getFile, listFiles } = await import("@/lib/storage/storage");
  let count = 0;
  for await (const page of listFiles()) {
    for (const { name } of page.filter((file) => /^[0-9a-f]{64}$/.test(file.name))) {
      await addBytes(archive, `files/${name}`, await getFile(name));
      count++;
    }
  }
  return count;
}

async function addIfThere(archive: ArchiveWriter, dataDir: string, name: string) {
  const bytes = await readFile(join(dataDir, name)).catch(() => null);
  if (bytes) await addBytes(archive, `secrets/${name}`, bytes);
}

async function addBytes(archive: ArchiveWriter, name: string, bytes: Uint8Array) {
  await archive.add(name, bytes.byteLength, [bytes]);
}

main().then(() => process.exit(0), fail);
