import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, canReach, isRoot, postgresAccount } from "./account";

/** Used only by root, when the account PostgreSQL runs as cannot enter the project's folder. */
export const sharedHome = "/var/lib/assay";

export type Place = { cluster: string; log: string; password: string; account: Account | null };

/** Where the cluster lies and who owns it: in `dataDir`, or elsewhere with a note in `dataDir` that says so. */
export async function findPlace(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true });
  const home = await realpath(dataDir);
  const common = {
    log: join(home, "postgres.log"),
    password: await keepPassword(join(home, "database-password")),
  };
  const inside = join(home, "postgres");
  if (!isRoot()) return { ...common, cluster: inside, account: null };

  const elsewhere = join(sharedHome, createHash("sha256").update(home).digest("hex").slice(0, 16));
  const kept = await ownerOf(inside);
  const account = kept ?? (await ownerOf(join(elsewhere, "postgres"))) ?? postgresAccount();
  // Others may pass through to the cluster; what is secret in here is 0600, file by file.
  await chmod(home, 0o711);
  if (canReach(account, home)) return { ...common, cluster: inside, account };
  if (kept)
    throw new Error(
      `The database in ${inside} belongs to an account that cannot enter that folder any more.`,
    );
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  await chown(elsewhere, account.uid, account.gid);
  await noteElsewhere(home, join(elsewhere, "postgres"));
  return { ...common, cluster: join(elsewhere, "postgres"), account };
}

/** The account that owns a finished cluster. */
async function ownerOf(cluster: string): Promise<Account | null> {
  const found = await stat(join(cluster, "PG_VERSION")).catch(() => null);
  return found ? { uid: found.uid, gid: found.gid } : null;
}

async function noteElsewhere(home: string, cluster: string) {
  const reason = "PostgreSQL does not run as root, and its own account cannot enter this folder";
  await writeFile(
    join(home, "where-is-the-database.txt"),
    `The database's files are in ${cluster}: ${reason}.\n`,
  );
}

async function keepPassword(path: string): Promise<string> {
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept.trim()) return kept.trim();
  const password = randomBytes(24).toString("base64url");
  await rm(path, { force: true });
  await writeFile(path, `${password}\n`, { mode: 0o600 });
  return password;
}
