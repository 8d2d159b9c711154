import "server-only";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import type { Place } from "./place";

export const clusterUser = "assay";
const majorVersion = "18";

/** Makes the cluster if there is none. A cluster that was only half made when something died is made anew. */
export async function ensureCluster(place: Place, binaries: Binaries, temporary: boolean) {
  const version = await readFile(join(place.cluster, "PG_VERSION"), "utf8").catch(() => "");
  if (version && version.trim() !== majorVersion) {
    throw new Error(`${place.cluster} was made by PostgreSQL ${version.trim()}; this is ${majorVersion}.`);
  }
  if (version) return;
  const unfinished = `${place.cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = await writePasswordFile(place);
  try {
    if (place.account) await chown(unfinished, place.account.uid, place.account.gid);
    await initdb(unfinished, passwordFile, place, binaries, temporary);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, place.cluster);
}

/** PostgreSQL gets nothing of our environment that it does not need, least of all our secrets. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP, LD_LIBRARY_PATH } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LD_LIBRARY_PATH, LC_ALL: "C", NODE_ENV: "production" };
}

export function runAs(account: Account | null) {
  return {
    ...(account ?? {}),
    cwd: process.platform === "win32" ? undefined : "/",
    env: postgresEnvironment(),
  };
}

async function writePasswordFile({ password, account }: Place): Promise<string> {
  const path = join(tmpdir(), `assay-${randomBytes(8).toString("hex")}`);
  await writeFile(path, `${password}\n`, { mode: 0o600, flag: "wx" });
  if (account) await chown(path, account.uid, account.gid);
  return path;
}

async function initdb(
  folder: string,
  passwordFile: string,
  place: Place,
  binaries: Binaries,
  temporary: boolean,
) {
  // The built-in locale is the same on every machine, whatever locales the system has.
  const flags = [
    `--pgdata=${folder}`,
    `--username=${clusterUser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(temporary ? ["--no-sync"] : []),
  ];
  const child = spawn(binaries.initdb, flags, {
    ...runAs(place.account),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const [line = ""] = said.split("\n").filter((text) => text.includes("error"));
  if (code !== 0) throw new Error(`The embedded database could not be made in ${folder}. ${line}`.trim());
}
