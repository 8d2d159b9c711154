import "server-only";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { findBinaries } from "./embedded/binaries";
import { clusterUser, ensureCluster } from "./embedded/cluster";
import { findPlace, sharedHome } from "./embedded/place";
import { startPostmaster, stopOrphan } from "./embedded/postmaster";
import { isAlive, stopProcess } from "./embedded/processes";

export type EmbeddedDatabase = {
  url: string;
  pid: number;
  /** Called if PostgreSQL ends without having been asked to. */
  onLost(listener: () => void): void;
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL of the npm package in `dataDir`. A `temporary` one is for tests: it trades durability
 * for speed, and its folder is removed when it stops. Without a `port` it takes any free one.
 */
export async function startEmbedded(
  dataDir: string,
  { temporary = false, port = 0 } = {},
): Promise<EmbeddedDatabase> {
  const place = await findPlace(dataDir);
  const binaries = await findBinaries(place.account, sharedHome);
  await stopOrphan(place.cluster);
  await ensureCluster(place, binaries, temporary);
  const { port: listening, process: server } = await startPostmaster(place, binaries, { temporary, port });
  const url = `postgres://${clusterUser}:${place.password}@127.0.0.1:${listening}/assay`;
  await ensureDatabase(url);

  let isStopping = false;
  let listener = () => {};
  server.once("exit", () => {
    if (!isStopping) listener();
  });
  const pid = server.pid ?? 0;
  return {
    url,
    pid,
    onLost: (given) => {
      listener = given;
    },
    stop: async () => {
      isStopping = true;
      if (server.exitCode === null && server.signalCode === null) await stopServer(pid, place.cluster);
      if (temporary) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function stopServer(pid: number, cluster: string) {
  // SIGINT ends sessions, writes a checkpoint and leaves.
  if (isAlive(pid)) await stopProcess(pid, "SIGINT", 30_000);
  await rm(join(cluster, "postmaster.pid"), { force: true });
}

async function ensureDatabase(url: string) {
  const name = "assay";
  const sql = postgres(url, { database: "postgres", max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
}
