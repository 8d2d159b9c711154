import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { Binaries } from "./binaries";
import { clusterUser, runAs } from "./cluster";
import type { Place } from "./place";
import { isAlive, stopProcess } from "./processes";

export type Postmaster = { port: number; process: ChildProcess };

const maxLogBytes = 10_000_000;
const readyWithinMs = 300_000;

type Options = { temporary: boolean; port: number };

/** Starts PostgreSQL on 127.0.0.1 and waits until it answers, after a crash also longer. */
export async function startPostmaster(
  place: Place,
  binaries: Binaries,
  options: Options,
): Promise<Postmaster> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const port = options.port || (await freePort());
    const logStart = trimLog(place.log);
    const child = launch(place, binaries, port, options.temporary);
    if (await isReady(child, place, port)) return { port, process: child };
    const said = readFileSync(place.log, "utf8").slice(logStart);
    // Another process may have taken the port just now; a killed server's children may need a moment to leave.
    const mayPass = /Address already in use|still in use/.test(said);
    if (!mayPass || Date.now() > deadline) {
      const reason = /FATAL: +(.*)/.exec(said)?.[1] ?? "";
      throw new Error(`The embedded database did not start. ${reason} See ${place.log}.`.replace("  ", " "));
    }
    await sleep(300);
  }
}

/** A server that outlived a killed start, and the file it or its death left behind. */
export async function stopOrphan(cluster: string) {
  const file = join(cluster, "postmaster.pid");
  const pid = Number(readIfThere(file).split("\n")[0]);
  if (!pid) return;
  if (isAlive(pid, cluster)) await stopProcess(pid, "SIGINT", 20_000);
  if (!isAlive(pid, cluster)) rmSync(file, { force: true });
}

function launch(place: Place, binaries: Binaries, port: number, temporary: boolean): ChildProcess {
  const log = openSync(place.log, "a", 0o600);
  const flags = settings(port, temporary).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", place.cluster, ...flags], {
    ...runAs(place.account),
    stdio: ["ignore", log, log],
    // Its own group: Ctrl-C reaches us alone, and the database stops last.
    detached: process.platform !== "win32",
  });
  closeSync(log);
  child.on("error", () => {});
  return child;
}

function settings(port: number, temporary: boolean): [string, string | number][] {
  const memoryMb = Math.floor(totalmem() / 1_048_576);
  return [
    ["listen_addresses", "127.0.0.1"],
    ["port", port],
    ["unix_socket_directories", ""],
    ["max_connections", temporary ? 200 : 80],
    ["shared_buffers", `${Math.min(512, Math.max(64, Math.floor(memoryMb / 8)))}MB`],
    ["effective_cache_size", `${Math.max(128, Math.floor(memoryMb / 2))}MB`],
    ["work_mem", "8MB"],
    ["maintenance_work_mem", "128MB"],
    ["max_wal_size", "2GB"],
    ["checkpoint_timeout", "15min"],
    ["wal_level", "minimal"],
    ["max_wal_senders", 0],
    ["wal_compression", "on"],
    ["random_page_cost", 1.1],
    ["jit", "off"],
    ["timezone", "UTC"],
    ["log_timezone", "UTC"],
    // The statements of a failing query could hold what a candidate wrote.
    ["log_min_error_statement", "panic"],
    ["log_min_messages", "warning"],
    ["log_error_verbosity", "terse"],
    ["log_checkpoints", "off"],
    ...(temporary
      ? ([
          ["fsync", "off"],
          ["synchronous_commit", "off"],
          ["full_page_writes", "off"],
        ] satisfies [string, string][])
      : []),
  ];
}

async function isReady(child: ChildProcess, place: Place, port: number): Promise<boolean> {
  const deadline = Date.now() + readyWithinMs;
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: clusterUser,
    password: place.password,
    database: "postgres",
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
  });
  try {
    while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      if (child.pid === undefined) return false;
      const answered = await sql`select 1`.then(
        () => true,
        () => false,
      );
      if (answered) return true;
      await sleep(50);
    }
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

function trimLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= maxLogBytes) return size;
  rmSync(path, { force: true });
  return 0;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
